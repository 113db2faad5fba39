/** The guarantees of access control. */
@NullMarked
package io.keyledger.access;

import org.jspecify.annotations.NullMarked;
