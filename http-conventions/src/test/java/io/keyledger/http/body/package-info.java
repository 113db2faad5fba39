/** Tests of the conventions: body. */
@NullMarked
package io.keyledger.http.body;

import org.jspecify.annotations.NullMarked;
