package io.keyledger.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that owns API keys, as it stands in every path: a slug of 1 to 63 characters {@code
 * a-z}, {@code 0-9} and {@code -}, without a hyphen at either end.
 */
public record OrganizationId(String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    public OrganizationId {
        if (!SLUG.matcher(value).matches()) {
            throw new InvalidValueException(
                    "must be 1 to 63 of a-z, 0-9 and hyphen, with no hyphen at either end");
        }
    }

    /**
     * @throws InvalidValueException if the text is missing or no such slug
     */
    public static OrganizationId of(@Nullable String text) {
        if (text == null) {
            throw InvalidValueException.missing();
        }
        return new OrganizationId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
