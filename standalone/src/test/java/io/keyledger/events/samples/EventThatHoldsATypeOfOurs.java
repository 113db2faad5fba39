package io.keyledger.events.samples;

import io.keyledger.vocabulary.OrganizationId;

/** Breaks a rule on purpose. */
public record EventThatHoldsATypeOfOurs(OrganizationId organization) {}
