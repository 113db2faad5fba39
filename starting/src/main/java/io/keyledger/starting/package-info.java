/**
 * How every application of Keyledger starts: the settings that all share, the command line, what
 * must be told before anything is opened, and the one line in which it says why it cannot start.
 */
@NullMarked
package io.keyledger.starting;

import org.jspecify.annotations.NullMarked;
