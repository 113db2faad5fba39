@NullMarked
package io.keyledger.http.outgoing;

import org.jspecify.annotations.NullMarked;
