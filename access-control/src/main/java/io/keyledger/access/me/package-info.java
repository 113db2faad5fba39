/** Tells callers who they are. */
@NullMarked
package io.keyledger.access.me;

import org.jspecify.annotations.NullMarked;
