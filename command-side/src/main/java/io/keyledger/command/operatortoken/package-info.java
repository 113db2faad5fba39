/** The access tokens of operators: that of the first start, and those for whoever is locked out. */
@NullMarked
package io.keyledger.command.operatortoken;

import org.jspecify.annotations.NullMarked;
