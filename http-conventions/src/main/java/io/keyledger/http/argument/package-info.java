/** What handlers take as parameters beside what Spring reads from a request. */
@NullMarked
package io.keyledger.http.argument;

import org.jspecify.annotations.NullMarked;
