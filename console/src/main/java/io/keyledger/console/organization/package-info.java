/** Which organization a person works in, for those who are bound to none. */
@NullMarked
package io.keyledger.console.organization;

import org.jspecify.annotations.NullMarked;
