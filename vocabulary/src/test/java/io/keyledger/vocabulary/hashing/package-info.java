/** The hashes that several modules need. */
@NullMarked
package io.keyledger.vocabulary.hashing;

import org.jspecify.annotations.NullMarked;
