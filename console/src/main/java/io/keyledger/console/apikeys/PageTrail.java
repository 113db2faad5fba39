package io.keyledger.console.apikeys;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages through which somebody came, since the API knows the way forward only. One trail for
 * each session, of the list that was looked at last; without it, the way back leads to the first
 * page.
 *
 * @param cursors those of the second page and the following ones
 */
record PageTrail(String list, List<String> cursors) implements Serializable {

    private static final String ATTRIBUTE = PageTrail.class.getName();

    static PageTrail of(KeyFilter filter, HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof PageTrail known
                        && known.list().equals(filter.url())
                ? known
                : new PageTrail(filter.url(), List.of());
    }

    /** From 1 on; 0 if nobody knows how somebody came to the page. */
    int numberOf(@Nullable String cursor) {
        if (cursor == null) {
            return 1;
        }
        int index = cursors.indexOf(cursor);
        return index < 0 ? 0 : index + 2;
    }

    /** The cursor of the page before; null for the first. */
    @Nullable String before(String cursor) {
        int index = cursors.indexOf(cursor);
        return index <= 0 ? null : cursors.get(index - 1);
    }

    /** Remembers which page comes after the one with the cursor. */
    void extend(@Nullable String cursor, String next, HttpSession session) {
        int known = cursor == null ? 0 : cursors.indexOf(cursor) + 1;
        List<String> longer = new ArrayList<>(cursors.subList(0, known));
        longer.add(next);
        session.setAttribute(ATTRIBUTE, new PageTrail(list, List.copyOf(longer)));
    }
}
