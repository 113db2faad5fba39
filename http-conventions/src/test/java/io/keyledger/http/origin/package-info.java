/** Tests of the conventions: origin. */
@NullMarked
package io.keyledger.http.origin;

import org.jspecify.annotations.NullMarked;
