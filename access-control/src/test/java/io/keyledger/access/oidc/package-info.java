/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.oidc;

import org.jspecify.annotations.NullMarked;
