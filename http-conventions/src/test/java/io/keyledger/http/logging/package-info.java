@NullMarked
package io.keyledger.http.logging;

import org.jspecify.annotations.NullMarked;
