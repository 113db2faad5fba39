package io.keyledger.access.authorization;

import io.keyledger.access.Caller;
import io.keyledger.access.authentication.RequestCaller;
import io.keyledger.access.management.ManagementPort;
import io.keyledger.access.securitylog.Denial;
import io.keyledger.access.securitylog.SecurityLog;
import io.keyledger.http.problem.ErrorCode;
import io.keyledger.http.problem.ProblemException;
import io.keyledger.vocabulary.InvalidValueException;
import io.keyledger.vocabulary.OrganizationId;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Lets a request reach its handler, or refuses it.
 *
 * <p>The organization in the path comes first: a caller who may not enter it learns nothing, not
 * even whether more permissions would help.
 */
final class AdmissionInterceptor implements HandlerInterceptor {

    private static final String ORGANIZATION = "organization";

    private final Map<Method, Admission> admissions = new ConcurrentHashMap<>();
    private final SecurityLog securityLog;

    AdmissionInterceptor(SecurityLog securityLog) {
        this.securityLog = securityLog;
    }

    /**
     * @throws ProblemException {@code not-found}, {@code forbidden} or {@code unauthenticated}
     */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return true; // the answer to a request that has been judged
        }
        if (ManagementPort.isOpenFor(request)) {
            return true;
        }
        if (handler instanceof HandlerMethod method) {
            require(admissionTo(method), request);
        } else if (!(handler instanceof ResourceHttpRequestHandler)) {
            throw forbidden(request);
        }
        return true;
    }

    /**
     * A handler may refuse what only it understands: a role that is more than the caller's, say.
     */
    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                && request.getDispatcherType() != DispatcherType.ERROR
                && handler instanceof HandlerMethod method
                && !(admissionTo(method) instanceof Admission.Everyone)) {
            securityLog.denied(request, Denial.FORBIDDEN);
        }
    }

    private Admission admissionTo(HandlerMethod handler) {
        return admissions.computeIfAbsent(handler.getMethod(), method -> Admission.to(handler));
    }

    private void require(Admission admission, HttpServletRequest request) {
        if (admission instanceof Admission.Everyone) {
            return;
        }
        Caller caller = RequestCaller.of(request).orElseThrow(() -> unauthenticated(request));
        requireEntry(caller, request);
        if (!admission.admits(caller)) {
            throw forbidden(request);
        }
    }

    private ProblemException unauthenticated(HttpServletRequest request) {
        securityLog.denied(request, Denial.NO_CREDENTIAL);
        return new ProblemException(ErrorCode.UNAUTHENTICATED);
    }

    private ProblemException forbidden(HttpServletRequest request) {
        securityLog.denied(request, Denial.FORBIDDEN);
        return new ProblemException(ErrorCode.FORBIDDEN);
    }

    private void requireEntry(Caller caller, HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                && variables.get(ORGANIZATION) instanceof String organization
                && !mayEnter(caller, organization)) {
            securityLog.denied(request, Denial.OTHER_ORGANIZATION);
            throw ProblemException.notFound();
        }
    }

    /** Nobody may enter what is no organization's name. */
    private static boolean mayEnter(Caller caller, String organization) {
        try {
            return caller.mayEnter(OrganizationId.of(organization));
        } catch (InvalidValueException e) {
            return false;
        }
    }
}
