package io.keyledger.http.argument;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets handlers take a parameter that is made from the request. */
public final class HandlerArgument implements HandlerMethodArgumentResolver {

    private final Predicate<MethodParameter> supports;
    private final Source source;

    private HandlerArgument(Predicate<MethodParameter> supports, Source source) {
        this.supports = supports;
        this.source = source;
    }

    /** For the parameters that have this type. */
    public static <T> HandlerArgument of(Class<T> type, Function<HttpServletRequest, T> source) {
        return of(type, (request, response) -> source.apply(request));
    }

    /** For the parameters that have this type. */
    public static HandlerArgument of(Class<?> type, Source source) {
        return where(parameter -> parameter.getParameterType() == type, source);
    }

    /** For the parameters that the predicate picks. */
    public static HandlerArgument where(Predicate<MethodParameter> supports, Source source) {
        return new HandlerArgument(supports, source);
    }

    /** Makes the argument; it may set headers of the response, and fail as a handler may. */
    @FunctionalInterface
    public interface Source {
        Object make(HttpServletRequest request, HttpServletResponse response);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return supports.test(parameter);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return source.make(
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
    }
}
