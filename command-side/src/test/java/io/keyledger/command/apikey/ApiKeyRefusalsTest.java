package io.keyledger.command.apikey;

import static io.keyledger.command.apikey.ApiKeyFixture.expectRefusal;
import static io.keyledger.command.apikey.ApiKeys.ACME;
import static io.keyledger.command.apikey.ApiKeys.DETAILS;
import static io.keyledger.command.apikey.ApiKeys.ID;
import static io.keyledger.command.apikey.ApiKeys.OTHER;

import io.keyledger.command.apikey.ApiKeyRefusal.Rule;
import io.keyledger.vocabulary.ExpectedVersion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every change of a key has in common: whose it must be, and of which version. */
class ApiKeyRefusalsTest {

    private final ApiKeyFixture key = new ApiKeyFixture();

    static Stream<Object> changes() {
        return Stream.of(
                ApiKeys.revoke(), ApiKeys.reactivate(), ApiKeys.rename("x"), ApiKeys.delete());
    }

    static Stream<Object> changesByAnotherOrganization() {
        return Stream.of(
                new RevokeApiKey(ID, OTHER, ExpectedVersion.any(), Reason.NONE),
                new ReactivateApiKey(ID, OTHER, ExpectedVersion.any(), Reason.NONE),
                new ChangeApiKeyDetails(
                        ID,
                        OTHER,
                        ExpectedVersion.any(),
                        new DetailsChange(Optional.of(ApiKeyName.of("x")), Optional.empty())),
                new DeleteApiKey(ID, OTHER, ExpectedVersion.any()),
                new ReplayCreation(ID, OTHER, RequestFingerprint.of(DETAILS)));
    }

    static Stream<Object> changesOfAnotherVersion() {
        ExpectedVersion another = ExpectedVersion.oneOf(Set.of(2L, 7L));
        return Stream.of(
                ApiKeys.revoke(another),
                new ReactivateApiKey(ID, ACME, another, Reason.NONE),
                new ChangeApiKeyDetails(
                        ID,
                        ACME,
                        another,
                        new DetailsChange(
                                Optional.of(ApiKeyName.of("CI deploy")), Optional.empty())),
                new DeleteApiKey(ID, ACME, another));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void givenDeletedKey_whenChanged_thenItIsNotThere(Object command) {
        expectRefusal(key.when(command, ApiKeys.created(), ApiKeys.deleted()), Rule.NO_SUCH_KEY);
    }

    @ParameterizedTest
    @MethodSource("changesByAnotherOrganization")
    void givenAnotherOrganization_whenChanged_thenItIsNotThere(Object command) {
        expectRefusal(
                key.when(command, ApiKeys.created(RequestFingerprint.of(DETAILS).hex())),
                Rule.NO_SUCH_KEY);
    }

    @ParameterizedTest
    @MethodSource("changesOfAnotherVersion")
    void givenAnotherVersion_whenChanged_thenRefusedEvenIfNothingWouldChange(Object command) {
        expectRefusal(key.when(command, ApiKeys.created()), Rule.OTHER_VERSION);
    }

    @Test
    void givenOneOfTheExpectedVersions_whenChanged_thenItIsChanged() {
        key.when(ApiKeys.revoke(ExpectedVersion.oneOf(Set.of(1L, 9L))), ApiKeys.created())
                .expectEvents(ApiKeys.revoked());
    }
}
