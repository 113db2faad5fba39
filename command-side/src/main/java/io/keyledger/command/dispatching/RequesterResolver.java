package io.keyledger.command.dispatching;

import io.keyledger.access.authentication.RequestCaller;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.vocabulary.OrganizationId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes a {@link Requester} out of the authenticated caller, the request's origin and the
 * organization in its path, if it has one.
 */
class RequesterResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Requester.class;
    }

    @Override
    public Requester resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Requester(
                Optional.ofNullable(PathVariables.in(request).get("organization"))
                        .map(OrganizationId::of),
                RequestCaller.of(http).orElseThrow(),
                RequestOrigin.of(http));
    }
}
