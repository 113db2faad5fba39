/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.health;

import org.jspecify.annotations.NullMarked;
