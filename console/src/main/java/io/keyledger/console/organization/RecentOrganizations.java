package io.keyledger.console.organization;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Where somebody worked in this session, the latest first. */
record RecentOrganizations(List<String> names) implements Serializable {

    private static final String ATTRIBUTE = RecentOrganizations.class.getName();
    private static final int MOST = 8;

    static RecentOrganizations in(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof RecentOrganizations known
                ? known
                : new RecentOrganizations(List.of());
    }

    void remember(String name, HttpSession session) {
        List<String> latestFirst =
                Stream.concat(Stream.of(name), names.stream()).distinct().limit(MOST).toList();
        session.setAttribute(ATTRIBUTE, new RecentOrganizations(latestFirst));
    }
}
