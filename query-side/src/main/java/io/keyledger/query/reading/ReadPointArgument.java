package io.keyledger.query.reading;

import io.keyledger.http.headers.Headers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * A handler that takes a {@link ReadPoint} runs once the read model is current, and its answer says
 * in two headers where it stands, whatever the answer is.
 */
public final class ReadPointResolver implements HandlerMethodArgumentResolver {

    private final CurrentReads reads;
    private final Optional<String> readModel;

    /**
     * @param readModel the {@link Qualifier} of the parameters that are of this read model; empty
     *     for the parameters without one
     */
    public ReadPointResolver(CurrentReads reads, Optional<String> readModel) {
        this.reads = reads;
        this.readModel = readModel;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ReadPoint.class
                && Optional.ofNullable(parameter.getParameterAnnotation(Qualifier.class))
                        .map(Qualifier::value)
                        .equals(readModel);
    }

    @Override
    public ReadPoint resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response =
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        ReadPoint point = reads.await(MinPosition.of(http).value());
        response.setHeader(Headers.POSITION, Long.toString(point.position()));
        response.setHeader(Headers.HEAD, Long.toString(point.head()));
        return point;
    }
}
