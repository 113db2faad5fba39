package io.keyledger.http.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Says in a client's words what a Java type expects. */
final class Expectations {

    private static final Class<?>[] ONE_TEXT = {String.class};

    private Expectations() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        Class<?> expected = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (expected == String.class || isReadFromText(expected)) {
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

    /** Whether JSON has a string where the code has a type of its own. */
    private static boolean isReadFromText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonCreator.class))
                .anyMatch(method -> Arrays.equals(method.getParameterTypes(), ONE_TEXT));
    }
}
