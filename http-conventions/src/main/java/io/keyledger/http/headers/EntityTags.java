package io.keyledger.http.headers;

import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.InvalidValueException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: version 3 is {@code "3"} (RFC 9110, sections 8.8.3 and 13.1.1). */
public final class EntityTags {

    /** One element of the list, which may be empty, and the comma or end behind it. */
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "[ \\t]*(?:(?<weak>W/)?\"(?<tag>[\\x21\\x23-\\x7e\\x80-\\xff]*)\")?[ \\t]*(?:,|$)");

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

    private EntityTags() {}

    public static String of(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /**
     * Reads {@code If-Match}: a list of tags, or {@code *}. Weak tags, and tags that no version
     * has, match nothing.
     *
     * @param header the header, several joined by commas; without it, any version is expected
     * @throws InvalidValueException if it is not such a list
     */
    public static ExpectedVersion ifMatch(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return ExpectedVersion.any();
        }
        Set<Long> versions = new HashSet<>();
        boolean someTag = false;
        int next = 0;
        Matcher element = ELEMENT.matcher(header);
        while (next < header.length()) {
            if (!element.region(next, header.length()).lookingAt()) {
                throw malformed();
            }
            String tag = element.group("tag");
            someTag |= tag != null;
            if (tag != null && element.group("weak") == null && VERSION.matcher(tag).matches()) {
                versions.add(Long.valueOf(tag));
            }
            next = element.end();
        }
        if (!someTag) {
            throw malformed();
        }
        return ExpectedVersion.oneOf(versions);
    }

    private static InvalidValueException malformed() {
        return new InvalidValueException(
                "If-Match must be a list of entity tags such as \"3\", or *");
    }
}
