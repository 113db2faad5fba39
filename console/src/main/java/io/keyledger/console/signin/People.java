package io.keyledger.console.signin;

import io.keyledger.console.api.ApiRefusal;
import io.keyledger.console.api.Credential;
import io.keyledger.console.api.KeyledgerApi;
import io.keyledger.console.api.Me;
import io.keyledger.console.signin.SignInRefusal.Reason;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/** Knows who has a credential: the API is asked, nobody else knows. */
@Component
class People {

    private final KeyledgerApi api;
    private final Clock clock;

    People(KeyledgerApi api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /**
     * @throws SignInRefusal if the API does not accept it
     */
    Person signIn(Credential credential) {
        return new Person(me(credential, Reason.WRONG), credential, clock.instant());
    }

    /**
     * @throws SignInRefusal if the API does not accept what the issuer gave
     */
    Person signIn(OidcGrant grant) {
        return new Person(me(grant.credential(), Reason.NO_MEMBER), grant, clock.instant());
    }

    /**
     * The same session with newer tokens, and with the rights that are in them; with those of
     * before if the API does not answer for the moment, since the older tokens may be spent.
     *
     * @throws SignInRefusal if the API does not accept them
     */
    Person signInAgain(Person before, OidcGrant grant) {
        try {
            return before.as(me(grant.credential(), Reason.NO_MEMBER), grant);
        } catch (SignInRefusal refusal) {
            if (refusal.reason() == Reason.NO_MEMBER) {
                throw refusal;
            }
            return before.with(grant);
        }
    }

    private Me me(Credential credential, Reason ifRefused) {
        try {
            return api.me(credential.authorization());
        } catch (ApiRefusal refusal) {
            throw new SignInRefusal(
                    switch (refusal.status()) {
                        case 429 -> Reason.BUSY;
                        case 500, 502, 503, 504 -> Reason.UNAVAILABLE;
                        default -> ifRefused;
                    });
        } catch (ResourceAccessException e) {
            throw new SignInRefusal(Reason.UNAVAILABLE);
        }
    }
}
