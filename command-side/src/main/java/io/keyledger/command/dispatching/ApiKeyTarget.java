package io.keyledger.command.dispatching;

import io.keyledger.vocabulary.ExpectedVersion;
import io.keyledger.vocabulary.ApiKeyId;

/** The key in the request's path, and the versions that {@code If-Match} allows. A controller has it as a parameter. */
public record ApiKeyTarget(ApiKeyId id, ExpectedVersion expectedVersion) {}
