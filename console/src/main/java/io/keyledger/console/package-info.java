/**
 * The settings pages as a whole; a package beside this one for each page, and for what they share.
 */
@NullMarked
package io.keyledger.console;

import org.jspecify.annotations.NullMarked;
