/** Which generation of a read model is read, and how another takes its place. */
@NullMarked
package io.keyledger.query.rebuilding;

import org.jspecify.annotations.NullMarked;
