@NullMarked
package io.keyledger.proofs;

import org.jspecify.annotations.NullMarked;
