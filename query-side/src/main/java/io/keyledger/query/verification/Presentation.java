package io.keyledger.query.verification;

import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.Environment;
import java.util.Optional;

/**
 * A secret that somebody presents somewhere.
 *
 * @param secret empty when what was presented does not have the shape or checksum of one
 * @param strong whether the answer must count what other processes acknowledged before it was asked
 */
record Presentation(Optional<ApiKeySecret> secret, Environment environment, boolean strong) {}
