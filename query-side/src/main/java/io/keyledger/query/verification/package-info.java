/** Verification: whether a secret is valid in an environment, now. The hot path. */
@NullMarked
package io.keyledger.query.verification;

import org.jspecify.annotations.NullMarked;
