package io.keyledger.command.apikey;

import io.keyledger.vocabulary.Environment;

/** What people decide about a key when they create it. */
public record ApiKeyDetails(ApiKeyName name, Description description, Environment environment) {}
