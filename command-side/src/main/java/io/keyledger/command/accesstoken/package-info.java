/** The access token: its commands, its rules and the events it emits. */
@NullMarked
package io.keyledger.command.accesstoken;

import org.jspecify.annotations.NullMarked;
