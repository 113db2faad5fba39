package io.keyledger.command.apikey;

import static io.keyledger.command.apikey.ApiKeys.ACME;
import static io.keyledger.command.apikey.ApiKeys.BY_ADMIN;
import static io.keyledger.command.apikey.ApiKeys.DETAILS;
import static io.keyledger.command.apikey.ApiKeys.ID;
import static io.keyledger.command.apikey.ApiKeys.OTHER;
import static io.keyledger.command.apikey.ApiKeys.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.command.apikey.ApiKeyRefusal.Rule;
import io.keyledger.events.ApiKeyDetailsChanged;
import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.Actor;
import io.keyledger.vocabulary.ActorType;
import io.keyledger.vocabulary.ApiKeyStatus;
import io.keyledger.vocabulary.Environment;
import io.keyledger.vocabulary.ExpectedVersion;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiKeyTest {

    private FixtureConfiguration<ApiKey> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(ApiKey.class);
        fixture.registerCommandHandlerInterceptor(
                (unitOfWork, chain) -> {
                    unitOfWork.registerCorrelationDataProvider(
                            new SimpleCorrelationDataProvider(
                                    EventMetadata.ACTOR_TYPE,
                                    EventMetadata.ACTOR_ID,
                                    EventMetadata.ACTOR_NAME,
                                    EventMetadata.ORGANIZATION));
                    return chain.proceed();
                });
    }

    private TestExecutor<ApiKey> given(Object... events) {
        TestExecutor<ApiKey> executor = fixture.givenNoPriorActivity();
        for (Object event : events) {
            executor = executor.andGiven(withMetadata(event));
        }
        return executor;
    }

    private static Object withMetadata(Object event) {
        return org.axonframework.eventhandling.GenericEventMessage.asEventMessage(event)
                .andMetaData(BY_ADMIN);
    }

    private ResultValidator<ApiKey> when(Object command, Object... events) {
        return given(events).when(command, BY_ADMIN);
    }

    private static void expectRefusal(ResultValidator<ApiKey> result, Rule rule) {
        result.expectNoEvents()
                .expectException(ApiKeyRefusal.class)
                .expectException(refusalBy(rule));
    }

    private static CustomTypeSafeMatcher<ApiKeyRefusal> refusalBy(Rule rule) {
        return new CustomTypeSafeMatcher<>("a refusal by " + rule) {
            @Override
            protected boolean matchesSafely(ApiKeyRefusal refusal) {
                return refusal.rule() == rule;
            }
        };
    }

    private static void expectKey(
            ResultValidator<ApiKey> result, ApiKeyStatus status, long version) {
        result.expectSuccessfulHandlerExecution()
                .expectResultMessageMatching(
                        new CustomTypeSafeMatcher<CommandResultMessage<?>>(
                                "a key %s at version %d".formatted(status, version)) {
                            @Override
                            protected boolean matchesSafely(CommandResultMessage<?> message) {
                                ApiKeyState key = (ApiKeyState) message.getPayload();
                                return key.status() == status && key.version() == version;
                            }
                        });
    }

    @Nested
    class Creating {

        @Test
        void givenNothing_whenCreated_thenEventHoldsDetailsAndDigestAndAnswerIsTheKey() {
            ResultValidator<ApiKey> result = when(ApiKeys.create());
            result.expectEvents(ApiKeys.created());
            expectKey(result, ApiKeyStatus.ACTIVE, 1);
        }

        @Test
        void givenACaller_whenCreated_thenTheKeyKnowsWhoMadeItAndWhen() {
            given().when(ApiKeys.create(), BY_ADMIN)
                    .expectState(
                            key -> {
                                assertThat(key)
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
                    when(replay, ApiKeys.created(fingerprint.hex()), ApiKeys.revoked());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.REVOKED, 2);
        }

        @Test
        void givenAnotherRequest_whenReplayed_thenRefused() {
            expectRefusal(
                    when(replay, ApiKeys.created("0".repeat(64))), Rule.IDEMPOTENCY_KEY_REUSED);
        }

        @Test
        void givenDeletedKey_whenReplayed_thenSpent() {
            expectRefusal(
                    when(replay, ApiKeys.created(fingerprint.hex()), ApiKeys.deleted()),
                    Rule.IDEMPOTENCY_KEY_SPENT);
        }

        @Test
        void givenDeletedKeyAndAnotherRequest_whenReplayed_thenReusedCountsFirst() {
            expectRefusal(
                    when(replay, ApiKeys.created("0".repeat(64)), ApiKeys.deleted()),
                    Rule.IDEMPOTENCY_KEY_REUSED);
        }

        @Test
        void descriptionNullAndAbsentAreTheSameRequestButNameAndEnvironmentCount() {
            assertThat(fingerprint("a", null, Environment.PREVIEW))
                    .isEqualTo(fingerprint(" a ", "  ", Environment.PREVIEW))
                    .isNotEqualTo(fingerprint("b", null, Environment.PREVIEW))
                    .isNotEqualTo(fingerprint("a", "x", Environment.PREVIEW))
                    .isNotEqualTo(fingerprint("a", null, Environment.PRODUCTION));
        }

        @Test
        void textCannotMoveFromOneFieldToTheNextUnnoticed() {
            assertThat(fingerprint("a", "bc", Environment.PREVIEW))
                    .isNotEqualTo(fingerprint("ab", "c", Environment.PREVIEW));
        }

        private static RequestFingerprint fingerprint(
                String name,
                @org.jspecify.annotations.Nullable String description,
                Environment environment) {
            return RequestFingerprint.of(
                    new ApiKeyDetails(
                            ApiKeyName.of(name), Description.of(description), environment));
        }
    }

    @Nested
    class Revoking {

        @Test
        void givenActiveKey_whenRevoked_thenEventWithTheReason() {
            ResultValidator<ApiKey> result = when(ApiKeys.revoke(), ApiKeys.created());
            result.expectEvents(ApiKeys.revoked());
            expectKey(result, ApiKeyStatus.REVOKED, 2);
        }

        @Test
        void givenRevokedKey_whenRevokedAgain_thenUnchangedAndNoEvent() {
            ResultValidator<ApiKey> result =
                    when(ApiKeys.revoke(), ApiKeys.created(), ApiKeys.revoked());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.REVOKED, 2);
        }

        @Test
        void givenReactivatedKey_whenRevoked_thenEvent() {
            when(ApiKeys.revoke(), ApiKeys.created(), ApiKeys.revoked(), ApiKeys.reactivated())
                    .expectEvents(ApiKeys.revoked());
        }
    }

    @Nested
    class Reactivating {

        @Test
        void givenRevokedKey_whenReactivated_thenEvent() {
            ResultValidator<ApiKey> result =
                    when(ApiKeys.reactivate(), ApiKeys.created(), ApiKeys.revoked());
            result.expectEvents(ApiKeys.reactivated());
            expectKey(result, ApiKeyStatus.ACTIVE, 3);
        }

        @Test
        void givenActiveKey_whenReactivated_thenUnchangedAndNoEvent() {
            ResultValidator<ApiKey> result = when(ApiKeys.reactivate(), ApiKeys.created());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.ACTIVE, 1);
        }
    }

    @Nested
    class ChangingDetails {

        @Test
        void givenAnotherName_whenChanged_thenEventHoldsBothFieldsAsTheyAreNow() {
            when(ApiKeys.rename("Nightly"), ApiKeys.created())
                    .expectEvents(new ApiKeyDetailsChanged(ID.value(), "Nightly", "Pushes images"));
        }

        @Test
        void givenNoDescription_whenChanged_thenItIsCleared() {
            when(ApiKeys.describe(null), ApiKeys.created())
                    .expectEvents(new ApiKeyDetailsChanged(ID.value(), "CI deploy", null));
        }

        @Test
        void givenNothingDifferent_whenChanged_thenNoEvent() {
            ResultValidator<ApiKey> result = when(ApiKeys.rename("CI deploy"), ApiKeys.created());
            result.expectNoEvents();
            expectKey(result, ApiKeyStatus.ACTIVE, 1);
        }

        @Test
        void givenNoFieldAtAll_whenChanged_thenNoEvent() {
            when(
                            ApiKeys.change(new DetailsChange(Optional.empty(), Optional.empty())),
                            ApiKeys.created())
                    .expectNoEvents();
        }

        @Test
        void givenRevokedKey_whenChanged_thenItStaysRevoked() {
            expectKey(
                    when(ApiKeys.rename("x"), ApiKeys.created(), ApiKeys.revoked()),
                    ApiKeyStatus.REVOKED,
                    3);
        }
    }

    @Nested
    class Deleting {

        @Test
        void givenActiveKey_whenDeleted_thenEvent() {
            when(ApiKeys.delete(), ApiKeys.created()).expectEvents(ApiKeys.deleted());
        }

        @Test
        void givenRevokedKey_whenDeleted_thenEvent() {
            when(ApiKeys.delete(), ApiKeys.created(), ApiKeys.revoked())
                    .expectEvents(ApiKeys.deleted());
        }
    }

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
        expectRefusal(when(command, ApiKeys.created(), ApiKeys.deleted()), Rule.NO_SUCH_KEY);
    }

    @ParameterizedTest
    @MethodSource("changesByAnotherOrganization")
    void givenAnotherOrganization_whenChanged_thenItIsNotThere(Object command) {
        expectRefusal(
                when(command, ApiKeys.created(RequestFingerprint.of(DETAILS).hex())),
                Rule.NO_SUCH_KEY);
    }

    @ParameterizedTest
    @MethodSource("changesOfAnotherVersion")
    void givenAnotherVersion_whenChanged_thenRefusedEvenIfNothingWouldChange(Object command) {
        expectRefusal(when(command, ApiKeys.created()), Rule.OTHER_VERSION);
    }

    @Test
    void givenOneOfTheExpectedVersions_whenChanged_thenItIsChanged() {
        when(ApiKeys.revoke(ExpectedVersion.oneOf(Set.of(1L, 9L))), ApiKeys.created())
                .expectEvents(ApiKeys.revoked());
    }

    @Test
    void theSecretsTraceIsAllThatACommandKnowsOfIt() {
        assertThat(SECRET.digest().hex()).hasSize(64);
        assertThat(ApiKeys.create().toString()).contains(SECRET.hint());
    }
}
