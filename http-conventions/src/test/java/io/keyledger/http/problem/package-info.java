/** Tests of the conventions: problem. */
@NullMarked
package io.keyledger.http.problem;

import org.jspecify.annotations.NullMarked;
