/**
 * The side that decides: it changes things and answers from the aggregates, never from a read
 * model.
 */
@NullMarked
package io.keyledger.command;

import org.jspecify.annotations.NullMarked;
