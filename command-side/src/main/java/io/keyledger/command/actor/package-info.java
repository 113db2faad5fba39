/** Who caused an event, as its metadata tells. */
@NullMarked
package io.keyledger.command.actor;

import org.jspecify.annotations.NullMarked;
