package io.keyledger.starting.production;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Profiles;

/**
 * With the profile {@value #PROFILE}, nothing is connected to anything before it is known that no
 * credential is missing, or is one that everybody knows.
 */
public final class Production
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final String PROFILE = "production";

    private final List<String> required;

    /**
     * @param required settings with credentials that the application must have, beside those that
     *     come with a store or an issuer that is named
     */
    public Production(List<String> required) {
        this.required = List.copyOf(required);
    }

    /**
     * @throws UnsafeCredentialException if a credential is missing or known to everybody
     */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().acceptsProfiles(Profiles.of(PROFILE))) {
            new RequiredCredentials(context.getEnvironment()).check(required);
        }
    }
}
