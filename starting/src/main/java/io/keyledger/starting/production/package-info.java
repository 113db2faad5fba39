/** What a production deployment must not start without. */
@NullMarked
package io.keyledger.access.production;

import org.jspecify.annotations.NullMarked;
