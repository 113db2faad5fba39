/** What must be well before requests are welcome. */
@NullMarked
package io.keyledger.http.readiness;

import org.jspecify.annotations.NullMarked;
