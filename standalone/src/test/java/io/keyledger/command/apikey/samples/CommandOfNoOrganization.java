package io.keyledger.command.apikey.samples;

import io.keyledger.vocabulary.ApiKeyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Breaks a rule on purpose: whose key is it? */
public record CommandOfNoOrganization(@TargetAggregateIdentifier ApiKeyId apiKeyId) {}
