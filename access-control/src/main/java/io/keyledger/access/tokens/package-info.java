/** Access tokens: authenticated from their own events, without any read model. */
@NullMarked
package io.keyledger.access.tokens;

import org.jspecify.annotations.NullMarked;
