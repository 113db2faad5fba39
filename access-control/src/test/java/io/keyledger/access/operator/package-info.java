/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.operator;

import org.jspecify.annotations.NullMarked;
