/**
 * Holds the boundaries of the architecture; every rule has a sample that breaks it, to prove that
 * it can fail.
 */
@NullMarked
package io.keyledger.architecture;

import org.jspecify.annotations.NullMarked;
