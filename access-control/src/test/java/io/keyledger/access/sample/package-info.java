/** A small application under access control. */
@NullMarked
package io.keyledger.access.sample;

import org.jspecify.annotations.NullMarked;
