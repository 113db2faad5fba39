/**
 * What happened, as records of plain JDK values. The name of this package is stored beside every
 * event, so it never changes; a change of shape is a new {@code @Revision} with an upcaster.
 */
@NullMarked
package io.keyledger.events;

import org.jspecify.annotations.NullMarked;
