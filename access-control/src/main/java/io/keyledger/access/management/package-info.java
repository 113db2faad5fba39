/** What operators watch: health, info and metrics, on a port of their own. */
@NullMarked
package io.keyledger.access.management;

import org.jspecify.annotations.NullMarked;
