package io.keyledger.console.apikeys;

import io.keyledger.console.htmx.Htmx;
import jakarta.servlet.http.HttpServletResponse;

/** Changes rows of the list in place. */
final class KeyRows {

    private KeyRows() {}

    /** The view that replaces the row of a key; the dialog that asked for it is done. */
    static String changed(String id, String message, HttpServletResponse response) {
        Htmx.swap(response, "#" + id, "outerHTML");
        Htmx.done(response, message);
        return "api-keys/row :: row";
    }

    static String deleted(String id, String message, HttpServletResponse response) {
        Htmx.swap(response, "#" + id, "delete");
        Htmx.done(response, message, "row-deleted", "keys-changed");
        return "nothing";
    }
}
