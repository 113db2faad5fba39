package io.keyledger.command.dispatching;

import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.vocabulary.ApiKeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes an {@link ApiKeyTarget}; an id of the wrong shape is a key that is not there. */
class ApiKeyTargetResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ApiKeyTarget.class;
    }

    @Override
    public ApiKeyTarget resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ApiKeyId id =
                ApiKeyId.parse(PathVariables.in(request).get("id"))
                        .orElseThrow(ProblemException::notFound);
        return new ApiKeyTarget(id, EntityTags.ifMatch(ifMatch(request)));
    }

    private static @Nullable String ifMatch(NativeWebRequest request) {
        String[] values = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return values == null ? null : String.join(",", values);
    }
}
