/** The access token: its commands and rules, and the operator's token of the first start. */
@NullMarked
package io.keyledger.command.accesstoken;

import org.jspecify.annotations.NullMarked;
