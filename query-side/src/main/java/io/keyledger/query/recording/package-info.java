/** Reading the history is itself recorded. */
@NullMarked
package io.keyledger.query.recording;

import org.jspecify.annotations.NullMarked;
