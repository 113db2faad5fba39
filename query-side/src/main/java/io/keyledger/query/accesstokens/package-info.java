/** The list of access tokens, and when each was last used. */
@NullMarked
package io.keyledger.query.accesstokens;

import org.jspecify.annotations.NullMarked;
