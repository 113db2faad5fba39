package io.keyledger.command.dispatching;

import io.keyledger.vocabulary.ApiKeyId;
import io.keyledger.vocabulary.ExpectedVersion;

/**
 * The key in the request's path, and the versions that {@code If-Match} allows. A controller has it
 * as a parameter.
 */
public record ApiKeyTarget(ApiKeyId id, ExpectedVersion expectedVersion) {}
