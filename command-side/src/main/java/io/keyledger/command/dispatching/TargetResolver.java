package io.keyledger.command.dispatching;

import io.keyledger.http.headers.EntityTags;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.vocabulary.ExpectedVersion;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Makes what a change is for, of the id in the path and of {@code If-Match}. An id of the wrong
 * shape is one of a thing that is not there.
 *
 * @param <I> the id
 * @param <T> the target
 */
class TargetResolver<I, T> implements HandlerMethodArgumentResolver {

    private final Class<T> type;
    private final Function<@Nullable String, Optional<I>> parse;
    private final BiFunction<I, ExpectedVersion, T> target;

    TargetResolver(
            Class<T> type,
            Function<@Nullable String, Optional<I>> parse,
            BiFunction<I, ExpectedVersion, T> target) {
        this.type = type;
        this.parse = parse;
        this.target = target;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public T resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        I id =
                parse.apply(PathVariables.in(request).get("id"))
                        .orElseThrow(ProblemException::notFound);
        return target.apply(id, EntityTags.ifMatch(ifMatch(request)));
    }

    private static @Nullable String ifMatch(NativeWebRequest request) {
        String[] values = request.getHeaderValues(HttpHeaders.IF_MATCH);
        return values == null ? null : String.join(",", values);
    }
}
