/** Who may call: access tokens, roles and permissions, decided before a controller runs. */
@NullMarked
package io.keyledger.access;

import org.jspecify.annotations.NullMarked;
