package io.keyledger.command.revoking.samples;

/** What a sibling imports in order to break a rule on purpose. */
public class Revocation {}
