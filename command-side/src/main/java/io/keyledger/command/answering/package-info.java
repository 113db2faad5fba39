/** From the command side to HTTP: what a change answers, and which refusal is which problem. */
@NullMarked
package io.keyledger.command.answering;

import org.jspecify.annotations.NullMarked;
