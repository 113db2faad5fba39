/**
 * OpenID Connect: JWTs of one issuer beside access tokens, if one is configured. What they may is
 * decided by their claims and {@link io.keyledger.access.Role}, as everywhere.
 */
@NullMarked
package io.keyledger.access.oidc;

import org.jspecify.annotations.NullMarked;
