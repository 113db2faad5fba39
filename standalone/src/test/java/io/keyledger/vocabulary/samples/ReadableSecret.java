package io.keyledger.vocabulary.samples;

import java.io.Serializable;

/** Breaks all parts of a rule on purpose. */
public record ReadableSecret(String text) implements Serializable {

    public String getText() {
        return text;
    }
}
