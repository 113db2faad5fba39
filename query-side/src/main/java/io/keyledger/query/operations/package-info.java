/** What operators see of the projections, and do to them. */
@NullMarked
package io.keyledger.query.operations;

import org.jspecify.annotations.NullMarked;
