package io.keyledger.console.signin;

import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.Credential;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.signin.SignInRefusal.Reason;
import io.keyledger.vocabulary.ApiKeySecret;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Signs in whoever has a credential that the API accepts; the API is asked, nobody else knows. */
@Component
class TokenSignIn implements AuthenticationProvider {

    private final ObjectProvider<KeyledgerApi> api;
    private final Clock clock;

    TokenSignIn(ObjectProvider<KeyledgerApi> api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String token = String.valueOf(attempt.getCredentials()).strip();
        if (token.isEmpty()) {
            throw new SignInRefusal(Reason.MISSING);
        }
        if (ApiKeySecret.parse(token).isPresent()) {
            throw new SignInRefusal(Reason.API_KEY);
        }
        if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new SignInRefusal(Reason.WRONG); // no header could carry it
        }
        return signIn(new Credential(token));
    }

    private Person signIn(Credential credential) {
        try {
            return new Person(
                    api.getObject().me(credential.authorization()), credential, clock.instant());
        } catch (ApiRefusal refusal) {
            throw new SignInRefusal(reasonOf(refusal));
        } catch (ResourceAccessException e) {
            throw new SignInRefusal(Reason.UNAVAILABLE);
        }
    }

    private static Reason reasonOf(ApiRefusal refusal) {
        return switch (refusal.status()) {
            case 429 -> Reason.BUSY;
            case 500, 502, 503, 504 -> Reason.UNAVAILABLE;
            default -> Reason.WRONG;
        };
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return attempt == UsernamePasswordAuthenticationToken.class;
    }
}
