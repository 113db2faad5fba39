/**
 * Whoever fails often is slowed down: the address, never the credential that it names, so that
 * nobody can lock others out.
 */
@NullMarked
package io.keyledger.access.throttling;

import org.jspecify.annotations.NullMarked;
