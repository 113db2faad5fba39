/** Who did what to one key, when, from where and why; also to those that are deleted. */
@NullMarked
package io.keyledger.console.history;

import org.jspecify.annotations.NullMarked;
