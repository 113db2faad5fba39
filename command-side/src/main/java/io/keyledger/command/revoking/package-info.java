/** Revoking an API key over HTTP. */
@NullMarked
package io.keyledger.command.revoking;

import org.jspecify.annotations.NullMarked;
