/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.hardening;

import org.jspecify.annotations.NullMarked;
