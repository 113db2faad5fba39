/** Where a request came from, and the id that every answer, event and log line of it carries. */
@NullMarked
package io.keyledger.http.origin;

import org.jspecify.annotations.NullMarked;
