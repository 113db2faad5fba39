/**
 * The API key: its commands, its rules and the events it emits. Nothing here knows HTTP, a store or
 * a clock.
 */
@NullMarked
package io.keyledger.command.apikey;

import org.jspecify.annotations.NullMarked;
