/** Reactivating an API key over HTTP. */
@NullMarked
package io.keyledger.command.reactivating;

import org.jspecify.annotations.NullMarked;
