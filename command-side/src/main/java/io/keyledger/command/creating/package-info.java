/**
 * Creating an API key over HTTP: the secret is born here, and is gone when the response is written.
 */
@NullMarked
package io.keyledger.command.creating;

import org.jspecify.annotations.NullMarked;
