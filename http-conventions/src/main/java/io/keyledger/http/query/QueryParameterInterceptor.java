package io.keyledger.http.query;

import io.keyledger.http.problem.FieldErrors;
import io.keyledger.http.problem.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that the handler does not take, or takes once and gets twice: a filter
 * with a slip of the pen in it would otherwise silently answer with everything.
 */
class QueryParameterInterceptor implements HandlerInterceptor {

    private final Map<Method, KnownParameters> known = new ConcurrentHashMap<>();

    /**
     * @throws ProblemException with the names, but not the values, of what is refused
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method) {
            check(request.getQueryString(), method);
        }
        return true;
    }

    private void check(String query, HandlerMethod handler) {
        KnownParameters parameters =
                known.computeIfAbsent(handler.getMethod(), method -> KnownParameters.of(handler));
        FieldErrors errors = new FieldErrors();
        Set<String> seen = new HashSet<>();
        for (String name : QueryString.names(query)) {
            boolean first = seen.add(name);
            if (!parameters.names().contains(name)) {
                errors.add(name, "is not a known query parameter");
            } else if (!first && !parameters.repeatable().contains(name)) {
                errors.add(name, "must not be repeated");
            }
        }
        errors.throwIfAny();
    }
}
