package io.keyledger.vocabulary.samples;

/** Breaks a rule on purpose. */
public record UncheckedSampleBody(String name) {}
