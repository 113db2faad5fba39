/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.throttling;

import org.jspecify.annotations.NullMarked;
