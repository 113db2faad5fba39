/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.authorization;

import org.jspecify.annotations.NullMarked;
