/** Who caused an event, as its metadata tells. */
@NullMarked
package io.keyledger.query.actor;

import org.jspecify.annotations.NullMarked;
