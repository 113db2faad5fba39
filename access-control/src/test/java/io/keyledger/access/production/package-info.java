/** The guarantees of the profile {@code production}. */
@NullMarked
package io.keyledger.access.production;

import org.jspecify.annotations.NullMarked;
