package io.keyledger.http.problem;

import io.keyledger.vocabulary.SecretScanner;
import java.util.Set;

/**
 * What is wrong with one field.
 *
 * @param pointer where it is: a JSON pointer into the body (RFC 6901), or the name of a query
 *     parameter; empty if it is not fit to be shown
 * @param detail what it must be, for people; never what it was
 */
public record FieldError(String pointer, String detail) {

    private static final int MAX_POINTER = 100;

    /** The categories of control characters and of half surrogate pairs. */
    private static final Set<Integer> HIDDEN =
            Set.of((int) Character.CONTROL, (int) Character.SURROGATE);

    public FieldError {
        if (!isPresentable(pointer)) {
            pointer = "";
        }
    }

    /** The names of unknown fields are the client's, and may be anything. */
    private static boolean isPresentable(String pointer) {
        return pointer.length() <= MAX_POINTER
                && pointer.codePoints().mapToObj(Character::getType).noneMatch(HIDDEN::contains)
                && !SecretScanner.containsSecret(pointer);
    }
}
