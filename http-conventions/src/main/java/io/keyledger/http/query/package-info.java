/** What a URL may hold: the query parameters that are asked for, and never a credential. */
@NullMarked
package io.keyledger.http.query;

import org.jspecify.annotations.NullMarked;
