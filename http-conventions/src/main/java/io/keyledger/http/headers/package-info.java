/** The headers of the REST contract, and how the standard ones are read. */
@NullMarked
package io.keyledger.http.headers;

import org.jspecify.annotations.NullMarked;
