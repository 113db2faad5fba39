package io.keyledger.architecture;

import org.axonframework.serialization.xml.XStreamSerializer;
import org.jspecify.annotations.Nullable;

/** Breaks a rule on purpose. */
class CodeThatUsesXStream {
    @Nullable XStreamSerializer serializer;
}
