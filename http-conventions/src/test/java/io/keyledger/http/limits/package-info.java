/** How long a client may take over what it sends. */
@NullMarked
package io.keyledger.http.limits;

import org.jspecify.annotations.NullMarked;
