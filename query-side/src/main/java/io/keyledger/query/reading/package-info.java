/** Reads are current: how far an answer must have come, and what tells it. */
@NullMarked
package io.keyledger.query.reading;

import org.jspecify.annotations.NullMarked;
