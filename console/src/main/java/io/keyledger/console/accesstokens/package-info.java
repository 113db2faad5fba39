/** The page of the access tokens: issuing, listing and revoking them. */
@NullMarked
package io.keyledger.console.accesstokens;

import org.jspecify.annotations.NullMarked;
