/** Which events a consumer asks for: the same filters for pages, exports and streams. */
@NullMarked
package io.keyledger.query.filtering;

import org.jspecify.annotations.NullMarked;
