package io.keyledger.access.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim stands: {@code roles}, or {@code realm_access.roles} inside another. A claim that
 * has the whole path as its name comes first, since names that are URLs have dots too.
 */
record ClaimPath(String path) {

    /** Its value if it is text, or an array with one text in it. */
    Optional<String> text(Map<String, Object> claims) {
        Object value = value(claims);
        if (value instanceof Collection<?> several && several.size() == 1) {
            value = several.iterator().next();
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The texts of an array, or of one text separated by blanks; other values are left out. */
    List<String> texts(Map<String, Object> claims) {
        Object value = value(claims);
        if (value instanceof String text) {
            return List.of(text.strip().split("\\s+"));
        }
        return value instanceof Collection<?> several
                ? several.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    private @Nullable Object value(Map<String, Object> claims) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object value = claims;
        for (String step : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return value;
    }
}
