/** What a production deployment must not start without. */
@NullMarked
package io.keyledger.starting.production;

import org.jspecify.annotations.NullMarked;
