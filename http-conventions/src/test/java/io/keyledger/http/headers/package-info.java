/** Tests of the conventions: headers. */
@NullMarked
package io.keyledger.http.headers;

import org.jspecify.annotations.NullMarked;
