package io.keyledger.console.signin;

import io.keyledger.console.signin.SignInRefusal.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Renews what a person got from the issuer shortly before it expires. If the issuer gives nothing
 * new, the session ends with it.
 */
final class OidcRenewalFilter extends OncePerRequestFilter {

    private final HttpSessionSecurityContextRepository sessions =
            new HttpSessionSecurityContextRepository();
    private final Supplier<OidcSignIn> issuer;
    private final EndedSession ended;
    private final Clock clock;

    OidcRenewalFilter(Supplier<OidcSignIn> issuer, EndedSession ended, Clock clock) {
        this.issuer = issuer;
        this.ended = ended;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Person person
                && person.grant().isPresent()) {
            try {
                keepCurrent(person, person.grant().get(), request, response);
            } catch (SignInRefusal refusal) {
                ended.end(request, response, refusal.reason());
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void keepCurrent(
            Person person,
            OidcGrant grant,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (grant.isDue(clock.instant())) {
            grant.renewing().lock();
            try {
                renew(person, request, response);
            } finally {
                grant.renewing().unlock();
            }
        } else if (grant.isOver(clock.instant())) {
            throw new SignInRefusal(Reason.ISSUER_EXPIRED);
        }
    }

    /** Whoever waited for another request of the session finds it done. */
    private void renew(Person person, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext inSession = sessions.loadDeferredContext(request).get();
        if (request.getSession(false) == null
                || !(inSession.getAuthentication() instanceof Person latest)) {
            throw new SignInRefusal(Reason.OVER); // meanwhile
        }
        OidcGrant grant = latest.grant().orElseThrow();
        Person current = latest;
        if (grant.isDue(clock.instant())) {
            current = renewed(latest, grant);
        }
        if (current != person) {
            SecurityContext context = new SecurityContextImpl(current);
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
        }
    }

    /** An issuer that is away for a moment does no harm as long as the old token is good. */
    private Person renewed(Person person, OidcGrant grant) {
        try {
            return issuer.get().renew(person, grant);
        } catch (SignInRefusal refusal) {
            if (refusal.reason() == Reason.ISSUER_AWAY && !grant.isOver(clock.instant())) {
                return person;
            }
            throw refusal;
        }
    }
}
