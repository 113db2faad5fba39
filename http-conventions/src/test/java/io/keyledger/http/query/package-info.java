/** Tests of the conventions: query. */
@NullMarked
package io.keyledger.http.query;

import org.jspecify.annotations.NullMarked;
