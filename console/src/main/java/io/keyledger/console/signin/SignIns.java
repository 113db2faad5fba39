package io.keyledger.console.signin;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** All ways to sign in. */
@Component
class SignIns {

    private final ProviderManager providers;

    SignIns(TokenSignIn token, ObjectProvider<OidcSignIn> oidc, OidcSignInProperties properties) {
        List<AuthenticationProvider> all = new ArrayList<>();
        all.add(token);
        if (properties.isOn()) {
            all.add(oidc.getObject());
        }
        this.providers = new ProviderManager(all);
    }

    Authentication signIn(Authentication attempt) {
        return providers.authenticate(attempt);
    }
}
