/** The guarantees of access control. */
@NullMarked
package io.keyledger.access.management;

import org.jspecify.annotations.NullMarked;
