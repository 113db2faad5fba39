package io.keyledger.console.signin;

import io.keyledger.console.api.Credential;
import io.keyledger.console.signin.SignInRefusal.Reason;
import io.keyledger.vocabulary.ApiKeySecret;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs in whoever has an access token that the API accepts, or a JWT. */
@Component
class TokenSignIn implements AuthenticationProvider {

    private final People people;

    TokenSignIn(People people) {
        this.people = people;
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
        return people.signIn(new Credential(token));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return attempt == UsernamePasswordAuthenticationToken.class;
    }
}
