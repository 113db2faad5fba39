/** What a caller may do: decided before the handler runs, and no unless said otherwise. */
@NullMarked
package io.keyledger.access.authorization;

import org.jspecify.annotations.NullMarked;
