package io.keyledger.http.problem;

import io.keyledger.vocabulary.InvalidValueException;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;

/** The one place that knows what each exception means to clients. */
final class Problems {

    private static final List<String> HEADERS_OF_FRAMEWORK =
            List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_PATCH);

    private final List<ProblemMapping> mappings;

    Problems(List<ProblemMapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /** The problem to answer with; {@link ErrorCode#INTERNAL} for what nobody foresaw. */
    ProblemException of(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        for (ProblemMapping mapping : mappings) {
            Optional<ProblemException> problem = mapping.problemFor(failure);
            if (problem.isPresent()) {
                return problem.get();
            }
        }
        return ofFramework(failure);
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        while (failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure.getClass() == ServletException.class) {
            Throwable cause = failure.getCause();
            if (cause == null) {
                return failure;
            }
            failure = cause;
        }
        return failure;
    }

    private static ProblemException ofFramework(Throwable failure) {
        if (failure instanceof InvalidValueException e) {
            return ProblemException.invalidRequest("The request is not valid: " + e.getMessage());
        }
        if (failure instanceof HttpMessageNotReadableException e) {
            return ofUnreadableBody(e);
        }
        if (failure instanceof MissingServletRequestParameterException e) {
            return ProblemException.invalidField(e.getParameterName(), "is required");
        }
        if (failure instanceof MissingRequestHeaderException e) {
            return ProblemException.invalidRequest(e.getHeaderName() + " is required");
        }
        if (failure instanceof MethodArgumentTypeMismatchException e) {
            return ProblemException.invalidField(e.getName(), ofMismatch(e));
        }
        if (failure instanceof InvalidParameterException e) {
            return new ProblemException(ErrorCode.forStatus(e.getErrorCode()));
        }
        if (failure instanceof BindException e && e.hasFieldErrors()) {
            return ofBinding(e);
        }
        if (failure instanceof ErrorResponse e) {
            return ofStatus(e);
        }
        return new ProblemException(ErrorCode.INTERNAL);
    }

    private static ProblemException ofUnreadableBody(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return JsonProblems.of(json);
            }
            if (cause instanceof ProblemException problem) {
                return problem;
            }
        }
        return ProblemException.invalidRequest("The body is missing or cannot be read.");
    }

    private static ProblemException ofBinding(BindException failure) {
        FieldErrors errors = new FieldErrors();
        failure.getFieldErrors()
                .forEach(
                        error ->
                                errors.add(
                                        error.getField(),
                                        error.contains(TypeMismatchException.class)
                                                ? ofMismatch(
                                                        error.unwrap(TypeMismatchException.class))
                                                : "is not valid"));
        return errors.toProblem();
    }

    private static String ofMismatch(TypeMismatchException failure) {
        if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof InvalidValueException e) {
            return String.valueOf(e.getMessage());
        }
        return Expectations.of(failure.getRequiredType());
    }

    /** Status and headers are the framework's, the words are ours. */
    private static ProblemException ofStatus(ErrorResponse failure) {
        ProblemException problem =
                new ProblemException(ErrorCode.forStatus(failure.getStatusCode().value()));
        for (String name : HEADERS_OF_FRAMEWORK) {
            @Nullable List<String> values = failure.getHeaders().get(name);
            if (values != null) {
                problem = problem.withHeader(name, String.join(", ", values));
            }
        }
        Set<HttpMethod> allowed = failure.getHeaders().getAllow();
        return allowed.isEmpty()
                ? problem
                : problem.withHeader(HttpHeaders.ALLOW, withImplicitMethods(allowed));
    }

    /** Where there is a GET, there is a HEAD, and OPTIONS everywhere (RFC 9110, section 9.3). */
    private static String withImplicitMethods(Set<HttpMethod> allowed) {
        Set<HttpMethod> all = new TreeSet<>(allowed);
        all.add(HttpMethod.OPTIONS);
        if (all.contains(HttpMethod.GET)) {
            all.add(HttpMethod.HEAD);
        }
        return all.stream().map(HttpMethod::name).collect(Collectors.joining(", "));
    }
}
