/** The words that both sides share: values that cannot be wrong, and the format of secrets. */
@NullMarked
package io.keyledger.vocabulary;

import org.jspecify.annotations.NullMarked;
