/** Requests that are refused as they stand, and the headers that all responses have. */
@NullMarked
package io.keyledger.access.hardening;

import org.jspecify.annotations.NullMarked;
