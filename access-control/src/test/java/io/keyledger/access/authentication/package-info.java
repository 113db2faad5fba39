/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.authentication;

import org.jspecify.annotations.NullMarked;
