/**
 * Issuing an access token over HTTP: the token is born here, and is gone when the response is
 * written.
 */
@NullMarked
package io.keyledger.command.issuingtokens;

import org.jspecify.annotations.NullMarked;
