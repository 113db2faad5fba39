/** From an HTTP request to the command bus: whose request it is, and what is tried again. */
@NullMarked
package io.keyledger.command.dispatching;

import org.jspecify.annotations.NullMarked;
