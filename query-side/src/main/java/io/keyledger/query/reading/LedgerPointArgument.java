package io.keyledger.query.reading;

import io.keyledger.http.headers.Headers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * A handler that takes a {@link LedgerPoint} reads the ledger itself, and its answer says in two
 * headers where it stands, whatever the answer is.
 */
final class LedgerPointResolver implements HandlerMethodArgumentResolver {

    private final LedgerReads reads;

    LedgerPointResolver(LedgerReads reads) {
        this.reads = reads;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == LedgerPoint.class;
    }

    @Override
    public LedgerPoint resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response =
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        LedgerPoint point = reads.await(MinPosition.of(http).value());
        response.setHeader(Headers.POSITION, Long.toString(point.head()));
        response.setHeader(Headers.HEAD, Long.toString(point.head()));
        return point;
    }
}
