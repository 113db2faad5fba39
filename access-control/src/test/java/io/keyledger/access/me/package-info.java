/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.me;

import org.jspecify.annotations.NullMarked;
