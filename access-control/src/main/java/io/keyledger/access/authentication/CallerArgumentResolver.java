package io.keyledger.access.authentication;

import io.keyledger.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Lets handlers take a {@link Caller} and its {@link CallerLiveness}; one that is open to everyone
 * cannot.
 */
final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class
                || parameter.getParameterType() == CallerLiveness.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a servlet request");
        }
        return wanted(parameter, request)
                .orElseThrow(() -> new IllegalStateException("a request without a caller"));
    }

    private static Optional<?> wanted(MethodParameter parameter, HttpServletRequest request) {
        return parameter.getParameterType() == Caller.class
                ? RequestCaller.of(request)
                : RequestCaller.livenessOf(request);
    }
}
