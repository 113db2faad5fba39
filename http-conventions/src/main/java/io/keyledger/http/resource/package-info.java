/** What both sides show in the same shape. */
@NullMarked
package io.keyledger.http.resource;

import org.jspecify.annotations.NullMarked;
