/** Tests of the words that both sides share. */
@NullMarked
package io.keyledger.vocabulary;

import org.jspecify.annotations.NullMarked;
