package io.keyledger.access;

import io.keyledger.access.authentication.CallerAuthenticationConfiguration;
import io.keyledger.access.authorization.AuthorizationConfiguration;
import io.keyledger.access.hardening.HardeningConfiguration;
import io.keyledger.access.health.HealthConfiguration;
import io.keyledger.access.management.ManagementConfiguration;
import io.keyledger.access.me.MeConfiguration;
import io.keyledger.access.oidc.OidcConfiguration;
import io.keyledger.access.openapi.OpenApiEndpointConfiguration;
import io.keyledger.access.securitylog.SecurityLogConfiguration;
import io.keyledger.access.throttling.ThrottlingConfiguration;
import io.keyledger.access.tokens.AccessTokenConfiguration;
import io.keyledger.http.HttpConventionsConfiguration;
import io.keyledger.ledger.Ledger;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All of access control, for an application to import. It needs a {@link Ledger}, a {@link Clock}
 * and {@link HttpConventionsConfiguration}.
 *
 * <p>From then on every path but {@code GET /livez} and {@code GET /readyz} needs a caller, and
 * every handler an annotation that says whom it admits.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    HardeningConfiguration.class,
    SecurityLogConfiguration.class,
    ThrottlingConfiguration.class,
    CallerAuthenticationConfiguration.class,
    AuthorizationConfiguration.class,
    AccessTokenConfiguration.class,
    OidcConfiguration.class,
    ManagementConfiguration.class,
    MeConfiguration.class,
    HealthConfiguration.class,
    OpenApiEndpointConfiguration.class
})
public class AccessControlConfiguration {}
