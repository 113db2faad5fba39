package io.keyledger.query.verification.samples;

/** What a sibling imports in order to break a rule on purpose. */
public class Verification {}
