/** What anybody may ask: whether the process lives, and whether it can serve. */
@NullMarked
package io.keyledger.access.health;

import org.jspecify.annotations.NullMarked;
