package io.keyledger.access.oidc;

import io.keyledger.access.authentication.Authenticator;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * JWTs of an issuer beside access tokens, if {@code keyledger.oidc.issuer-uri} names one. The
 * settings are bound in any case: half of them is a mistake, and does not mean off.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcProperties.class)
@Import(OidcConfiguration.On.class)
public class OidcConfiguration {

    @Configuration(proxyBeanMethods = false)
    @Conditional(IssuerIsNamed.class)
    static class On {

        @Bean
        Issuer oidcIssuer(OidcProperties properties) {
            Issuer issuer = new Issuer(properties);
            issuer.askInBackground();
            return issuer;
        }

        @Bean
        Authenticator oidcAuthenticator(Issuer issuer, OidcProperties properties, Clock clock) {
            return new OidcAuthenticator(issuer, new OidcCallers(properties), clock);
        }
    }

    static final class IssuerIsNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(
                    context.getEnvironment().getProperty("keyledger.oidc.issuer-uri"));
        }
    }
}
