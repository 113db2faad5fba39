package io.keyledger.console.page;

import io.keyledger.console.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** Knows who looks at a page. */
public final class Viewers {

    private static final String ORGANIZATION = Viewers.class.getName() + ".organization";

    /** With which every part of a page says for which organization it was made. */
    static final String PAGE_OF = "Keyledger-Organization";

    private Viewers() {}

    /** Who looks, and at what; empty if nobody is signed in or no organization is chosen. */
    public static Optional<Viewer> of(HttpServletRequest request) {
        return person().flatMap(who -> organization(who, request).map(it -> new Viewer(who, it)));
    }

    /** Remembers for the session which organization somebody works in. */
    public static void choose(HttpSession session, String organization) {
        session.setAttribute(ORGANIZATION, organization);
    }

    public static Optional<Person> person() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Person person
                ? Optional.of(person)
                : Optional.empty();
    }

    private static Optional<String> organization(Person person, HttpServletRequest request) {
        return person.boundTo()
                .or(
                        () ->
                                Optional.ofNullable(request.getSession(false))
                                        .map(session -> session.getAttribute(ORGANIZATION))
                                        .map(String.class::cast));
    }

    /**
     * Who looks at the page that this request is for.
     *
     * @throws OrganizationNotChosenException if there is nothing to look at yet
     * @throws OtherOrganizationException if the page was made for another organization
     */
    static Viewer required(HttpServletRequest request) {
        Viewer viewer = of(request).orElseThrow(OrganizationNotChosenException::new);
        String pageOf = request.getHeader(PAGE_OF);
        if (pageOf != null && !pageOf.equals(viewer.organization())) {
            throw new OtherOrganizationException();
        }
        return viewer;
    }
}
