package io.keyledger.command.apikey;

import static io.keyledger.command.apikey.ApiKeyFixture.expectKey;
import static io.keyledger.command.apikey.ApiKeyFixture.expectRefusal;
import static io.keyledger.command.apikey.ApiKeys.ACME;
import static io.keyledger.command.apikey.ApiKeys.DETAILS;
import static io.keyledger.command.apikey.ApiKeys.ID;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.apikey.ApiKeyRefusal.Rule;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.ApiKeySecret;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.KeyPrefix;
import java.security.SecureRandom;
import java.util.Optional;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What each command does to a key. What they all refuse: {@link ApiKeyRefusalsTest}. */
class ApiKeyTest {

    private final ApiKeyFixture key = new ApiKeyFixture();

    @Nested
    class Creating {

        @Test
        void givenNothing_whenCreated_thenEventHoldsDetailsAndDigestAndAnswerIsTheKey() {
            ResultValidator<ApiKey> result = key.when(ApiKeys.create());
            result.expectEvents(ApiKeys.created());
            expectKey(result, ApiKeyStatus.ACTIVE, 1);
        }

        @Test
        void givenASecret_whenCreated_thenTheCommandPrintsItsHintAndNothingElseOfIt() {
            ApiKeySecret secret =
                    ApiKeySecret.generate(
                            KeyPrefix.of("kl"), Environment.PRODUCTION, new SecureRandom());
            CreateApiKey command =
                    new CreateApiKey(ID, ACME, DETAILS, SecretTrace.of(secret), Optional.empty());

            assertThat(command.toString())
                    .contains(secret.hint())
                    .doesNotContain(secret.reveal().substring("kl_prod_".length()))
                    .doesNotContain(secret.digest().hex());
        }

        @Test
        void givenACaller_whenCreated_thenTheKeyKnowsWhoMadeItAndWhen() {
            key.when(ApiKeys.create())
                    .expectState(
                            created -> {
                                assertThat(created)
                                        .extracting("state")
                                        .isInstanceOfSatisfying(
                                                ApiKeyState.class,
                                                state -> {
                                                    assertThat(state.createdBy())
                                                            .isEqualTo(
                                                                    new Actor(
                                                                            ActorType.ACCESS_TOKEN,
                                                                            "tok_1",
                                                                            "admin"));
                                                    assertThat(state.updatedAt())
                                                            .isEqualTo(state.createdAt());
                                                });
                            });
        }
    }

    @Nested
    class Replaying {

        private final RequestFingerprint fingerprint = RequestFingerprint.of(DETAILS);
        private final ReplayCreation replay = new ReplayCreation(ID, ACME, fingerprint);

        @Test
        void givenTheSameRequest_whenReplayed_thenTheKeyAsItIsNowAndNoEvent() {
            ResultValidator<ApiKey> result =
                    key.when(replay, ApiKeys.created(fingerprint.hex()), ApiKeys.revoked());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.REVOKED, 2);
        }

        @Test
        void givenAnotherRequest_whenReplayed_thenRefused() {
            expectRefusal(
                    key.when(replay, ApiKeys.created("0".repeat(64))), Rule.IDEMPOTENCY_KEY_REUSED);
        }

        @Test
        void givenDeletedKey_whenReplayed_thenSpent() {
            expectRefusal(
                    key.when(replay, ApiKeys.created(fingerprint.hex()), ApiKeys.deleted()),
                    Rule.IDEMPOTENCY_KEY_SPENT);
        }

        @Test
        void givenDeletedKeyAndAnotherRequest_whenReplayed_thenReusedCountsFirst() {
            expectRefusal(
                    key.when(replay, ApiKeys.created("0".repeat(64)), ApiKeys.deleted()),
                    Rule.IDEMPOTENCY_KEY_REUSED);
        }
    }

    @Nested
    class Revoking {

        @Test
        void givenActiveKey_whenRevoked_thenEventWithTheReason() {
            ResultValidator<ApiKey> result = key.when(ApiKeys.revoke(), ApiKeys.created());
            result.expectEvents(ApiKeys.revoked());
            expectKey(result, ApiKeyStatus.REVOKED, 2);
        }

        @Test
        void givenRevokedKey_whenRevokedAgain_thenUnchangedAndNoEvent() {
            ResultValidator<ApiKey> result =
                    key.when(ApiKeys.revoke(), ApiKeys.created(), ApiKeys.revoked());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.REVOKED, 2);
        }

        @Test
        void givenReactivatedKey_whenRevoked_thenEvent() {
            key.when(ApiKeys.revoke(), ApiKeys.created(), ApiKeys.revoked(), ApiKeys.reactivated())
                    .expectEvents(ApiKeys.revoked());
        }
    }

    @Nested
    class Reactivating {

        @Test
        void givenRevokedKey_whenReactivated_thenEvent() {
            ResultValidator<ApiKey> result =
                    key.when(ApiKeys.reactivate(), ApiKeys.created(), ApiKeys.revoked());
            result.expectEvents(ApiKeys.reactivated());
            expectKey(result, ApiKeyStatus.ACTIVE, 3);
        }

        @Test
        void givenActiveKey_whenReactivated_thenUnchangedAndNoEvent() {
            ResultValidator<ApiKey> result = key.when(ApiKeys.reactivate(), ApiKeys.created());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.ACTIVE, 1);
        }
    }

    @Nested
    class ChangingDetails {

        @Test
        void givenAnotherName_whenChanged_thenEventHoldsBothFieldsAsTheyAreNow() {
            key.when(ApiKeys.rename("Nightly"), ApiKeys.created())
                    .expectEvents(new ApiKeyDetailsChanged(ID.value(), "Nightly", "Pushes images"));
        }

        @Test
        void givenNoDescription_whenChanged_thenItIsCleared() {
            key.when(ApiKeys.describe(null), ApiKeys.created())
                    .expectEvents(new ApiKeyDetailsChanged(ID.value(), "CI deploy", null));
        }

        @Test
        void givenNothingDifferent_whenChanged_thenNoEvent() {
            ResultValidator<ApiKey> result =
                    key.when(ApiKeys.rename("CI deploy"), ApiKeys.created());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.ACTIVE, 1);
        }

        @Test
        void givenNoFieldAtAll_whenChanged_thenNoEvent() {
            key.when(
                            ApiKeys.change(new DetailsChange(Optional.empty(), Optional.empty())),
                            ApiKeys.created())
                    .expectNoEvents();
        }

        @Test
        void givenRevokedKey_whenChanged_thenItStaysRevoked() {
            expectKey(
                    key.when(ApiKeys.rename("x"), ApiKeys.created(), ApiKeys.revoked()),
                    ApiKeyStatus.REVOKED,
                    3);
        }
    }

    @Nested
    class Deleting {

        @Test
        void givenActiveKey_whenDeleted_thenEvent() {
            key.when(ApiKeys.delete(), ApiKeys.created()).expectEvents(ApiKeys.deleted());
        }

        @Test
        void givenRevokedKey_whenDeleted_thenEvent() {
            key.when(ApiKeys.delete(), ApiKeys.created(), ApiKeys.revoked())
                    .expectEvents(ApiKeys.deleted());
        }
    }
}
