/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.tokens;

import org.jspecify.annotations.NullMarked;
