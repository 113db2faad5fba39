/** An API key as readers see it, and the one fold that makes it from events. */
@NullMarked
package io.keyledger.query.apikey;

import org.jspecify.annotations.NullMarked;
