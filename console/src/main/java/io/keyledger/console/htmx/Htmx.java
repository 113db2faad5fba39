package io.keyledger.console.htmx;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers by which the server tells htmx what to do with an answer. */
public final class Htmx {

    /** Go to another page. */
    public static final String REDIRECT = "HX-Redirect";

    private static final String REQUEST = "HX-Request";
    private static final String HISTORY = "HX-History-Restore-Request";
    private static final String RETARGET = "HX-Retarget";
    private static final String RESWAP = "HX-Reswap";
    private static final String TRIGGER = "HX-Trigger";
    private static final String PUSH_URL = "HX-Push-Url";

    private Htmx() {}

    /** Whether a part of a page is asked for, and not a page. */
    public static boolean isRequest(HttpServletRequest request) {
        return request.getHeader(REQUEST) != null && request.getHeader(HISTORY) == null;
    }

    /** Puts the answer elsewhere than the page meant to. */
    public static void swap(HttpServletResponse response, String target, String how) {
        response.setHeader(RETARGET, target);
        response.setHeader(RESWAP, how);
    }

    /** Raises an event in the page, before the answer is put there. */
    public static void trigger(HttpServletResponse response, String event) {
        response.setHeader(TRIGGER, event);
    }

    /**
     * Ends a dialog, and tells the person, also one who cannot see, that it is done.
     *
     * @param message in ASCII
     * @param events to raise after that
     */
    public static void done(HttpServletResponse response, String message, String... events) {
        StringBuilder all = new StringBuilder("{\"dialog-done\": \"" + message + "\"");
        for (String event : events) {
            all.append(", \"").append(event).append("\": \"\"");
        }
        response.setHeader(TRIGGER, all.append('}').toString());
    }

    /** Shows another address. */
    public static void pushUrl(HttpServletResponse response, String url) {
        response.setHeader(PUSH_URL, url);
    }
}
