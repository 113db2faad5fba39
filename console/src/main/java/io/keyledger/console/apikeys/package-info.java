/** The page of the API keys: the list, the dialogs, and what is done to one key. */
@NullMarked
package io.keyledger.console.apikeys;

import org.jspecify.annotations.NullMarked;
