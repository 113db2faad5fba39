/** What this application itself asks of others. */
@NullMarked
package io.keyledger.http.outgoing;

import org.jspecify.annotations.NullMarked;
