/**
 * Starts with the beans that Spring's ahead-of-time processing worked out when the jar was built,
 * as long as everything that they were worked out from still holds: docs/adr/0030.
 */
@NullMarked
package io.keyledger.starting.ahead;

import org.jspecify.annotations.NullMarked;
