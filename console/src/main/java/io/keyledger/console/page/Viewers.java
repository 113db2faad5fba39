package io.keyledger.console.page;

import io.keyledger.console.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Knows who looks at a page, and lets handlers take a {@link Viewer}. */
public final class Viewers implements HandlerMethodArgumentResolver {

    private static final String ORGANIZATION = Viewers.class.getName() + ".organization";

    /** With which every part of a page says for which organization it was made. */
    static final String PAGE_OF = "Keyledger-Organization";

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

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("not a servlet request");
        }
        Viewer viewer = of(request).orElseThrow(OrganizationNotChosenException::new);
        String pageOf = request.getHeader(PAGE_OF);
        if (pageOf != null && !pageOf.equals(viewer.organization())) {
            throw new OtherOrganizationException();
        }
        return viewer;
    }
}
