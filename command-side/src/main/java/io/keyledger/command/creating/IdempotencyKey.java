package io.keyledger.command.creating;

import io.keyledger.vocabulary.InvalidValueException;

/**
 * What a client sends so that a repeated request creates nothing twice: 1 to 255 printable ASCII
 * characters.
 */
record IdempotencyKey(String value) {

    private static final int LONGEST = 255;

    /** The one value of the header. */
    static IdempotencyKey only(String... values) {
        if (values.length > 1) {
            throw new InvalidValueException("Idempotency-Key must be sent once");
        }
        return of(values[0]);
    }

    static IdempotencyKey of(String text) {
        if (text.isEmpty()
                || text.length() > LONGEST
                || !text.chars().allMatch(IdempotencyKey::printable)) {
            throw new InvalidValueException(
                    "Idempotency-Key must be 1 to 255 printable ASCII characters");
        }
        return new IdempotencyKey(text);
    }

    private static boolean printable(int character) {
        return character >= 0x20 && character <= 0x7e;
    }
}
