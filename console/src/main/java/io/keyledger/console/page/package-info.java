/** What all pages share: who looks at them, times, and errors that people understand. */
@NullMarked
package io.keyledger.console.page;

import org.jspecify.annotations.NullMarked;
