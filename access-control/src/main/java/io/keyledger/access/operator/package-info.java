/** The file with the operator's access token. */
@NullMarked
package io.keyledger.access.operator;

import org.jspecify.annotations.NullMarked;
