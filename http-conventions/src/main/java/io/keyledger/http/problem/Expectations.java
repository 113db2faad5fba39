package io.keyledger.http.problem;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says in a client's words what a Java type expects. */
final class Expectations {

    private Expectations() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        Class<?> expected = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (expected == String.class) {
            return "must be a string";
        }
        if (expected == Boolean.class) {
            return "must be true or false";
        }
        if (expected == Integer.class || expected == Long.class) {
            return "must be a whole number in range";
        }
        if (Number.class.isAssignableFrom(expected)) {
            return "must be a number";
        }
        if (expected == Instant.class) {
            return "must be a time such as 2026-11-23T10:15:30.123Z";
        }
        if (expected.isArray() || Collection.class.isAssignableFrom(expected)) {
            return "must be an array";
        }
        return expected.isEnum() ? "must be one of the allowed words" : "must be an object";
    }
}
