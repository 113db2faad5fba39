/** Changing an API key's name and description over HTTP. */
@NullMarked
package io.keyledger.command.changing;

import org.jspecify.annotations.NullMarked;
