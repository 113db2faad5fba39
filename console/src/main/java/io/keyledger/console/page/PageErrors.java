package io.keyledger.console.page;

import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.htmx.Htmx;
import io.keyledger.http.origin.RequestOrigin;
import io.keyledger.http.page.Page;
import io.keyledger.http.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What people see when something fails: a page of its own if they asked for a page, else a notice
 * in the page that they have, which stays as it is.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(annotations = Page.class)
class PageErrors {

    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

    private final PageModel common;

    PageErrors(PageModel common) {
        this.common = common;
    }

    @ExceptionHandler
    ModelAndView refused(
            ApiRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (refusal.is(HttpStatus.UNAUTHORIZED)) {
            return signedOut(request, response);
        }
        return show(PageError.of(refusal), request, response);
    }

    @ExceptionHandler
    ModelAndView notAllowed(
            NotAllowedException nothing, HttpServletRequest request, HttpServletResponse response) {
        return show(PageError.NOT_ALLOWED, request, response);
    }

    @ExceptionHandler
    ModelAndView unreachable(
            ResourceAccessException failure,
            HttpServletRequest request,
            HttpServletResponse response) {
        log.warn("The API does not answer: {}", String.valueOf(failure.getMessage()));
        return show(PageError.UNREACHABLE, request, response);
    }

    @ExceptionHandler
    ModelAndView notChosen(
            OrganizationNotChosenException nothing,
            HttpServletRequest request,
            HttpServletResponse response) {
        return leadTo("/settings/organization", request, response);
    }

    @ExceptionHandler
    ModelAndView switched(
            OtherOrganizationException other,
            HttpServletRequest request,
            HttpServletResponse response) {
        return show(PageError.SWITCHED, request, response);
    }

    @ExceptionHandler
    ModelAndView wrong(
            ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
        return show(PageError.ofStatus(problem.code().status()), request, response);
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return show(PageError.ofStatus(known.getStatusCode().value()), request, response);
        }
        String requestId = RequestOrigin.of(request).requestId();
        log.error("Request {} failed", requestId, failure);
        return show(PageError.failed(requestId), request, response);
    }

    /** The credential has been revoked or has expired: so has the session. */
    private ModelAndView signedOut(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return leadTo("/sign-in?reason=ended", request, response);
    }

    private static ModelAndView leadTo(
            String path, HttpServletRequest request, HttpServletResponse response) {
        if (Htmx.isRequest(request)) {
            response.setHeader(Htmx.REDIRECT, request.getContextPath() + path);
            return new ModelAndView("nothing");
        }
        return new ModelAndView("redirect:" + path);
    }

    private ModelAndView show(
            PageError error, HttpServletRequest request, HttpServletResponse response) {
        boolean part = Htmx.isRequest(request);
        if (part) {
            Htmx.swap(response, "#notice", "innerHTML");
        }
        ModelAndView answer = new ModelAndView(part ? "error :: notice" : "error");
        answer.setStatus(HttpStatus.valueOf(error.status()));
        answer.addObject("error", error);
        common.addTo(answer, request);
        return answer;
    }
}
