/** Tests of the conventions. */
@NullMarked
package io.keyledger.http;

import org.jspecify.annotations.NullMarked;
