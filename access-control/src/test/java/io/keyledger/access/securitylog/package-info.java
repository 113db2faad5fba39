/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.securitylog;

import org.jspecify.annotations.NullMarked;
