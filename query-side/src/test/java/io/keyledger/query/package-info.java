/** What the tests of the read models share. */
@NullMarked
package io.keyledger.query;

import org.jspecify.annotations.NullMarked;
