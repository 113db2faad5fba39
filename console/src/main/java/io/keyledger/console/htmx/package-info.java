/** How the server talks to htmx, which swaps parts of pages. */
@NullMarked
package io.keyledger.console.htmx;

import org.jspecify.annotations.NullMarked;
