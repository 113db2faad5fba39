/** Revoking an access token over HTTP. */
@NullMarked
package io.keyledger.command.revokingtokens;

import org.jspecify.annotations.NullMarked;
