package io.keyledger.architecture;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a record prints the text that is put into it. */
final class Printed {

    private static final String MARK = "marked-text";

    private Printed() {}

    static boolean by(Class<?> record) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            Object[] values = Arrays.stream(types).map(Printed::marked).toArray();
            return constructor.newInstance(values).toString().contains(MARK);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(record + " cannot be made", e);
        }
    }

    private static @Nullable Object marked(Class<?> type) {
        if (type == String.class) {
            return MARK;
        }
        if (type.isAssignableFrom(List.class)) {
            return List.of(MARK);
        }
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
