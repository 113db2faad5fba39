/** Style sheet, scripts and icon: served under names that change with their content. */
@NullMarked
package io.keyledger.console.assets;

import org.jspecify.annotations.NullMarked;
