/** Deleting an API key over HTTP. */
@NullMarked
package io.keyledger.command.deleting;

import org.jspecify.annotations.NullMarked;
