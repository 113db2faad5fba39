/** Who sends a request: proven before anything else is done for it. */
@NullMarked
package io.keyledger.access.authentication;

import org.jspecify.annotations.NullMarked;
