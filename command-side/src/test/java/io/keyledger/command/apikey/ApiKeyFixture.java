package io.keyledger.command.apikey;

import static io.keyledger.command.apikey.ApiKeys.BY_ADMIN;

import io.keyledger.command.apikey.ApiKeyRefusal.Rule;
import io.keyledger.events.EventMetadata;
import io.keyledger.vocabulary.ApiKeyStatus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomTypeSafeMatcher;

/** Given events, when a command by {@link ApiKeys#BY_ADMIN}, then events and an answer. */
final class ApiKeyFixture {

    private final FixtureConfiguration<ApiKey> fixture =
            new AggregateTestFixture<>(ApiKey.class)
                    .registerCommandHandlerInterceptor(
                            (unitOfWork, chain) -> {
                                unitOfWork.registerCorrelationDataProvider(
                                        new SimpleCorrelationDataProvider(
                                                EventMetadata.ACTOR_TYPE,
                                                EventMetadata.ACTOR_ID,
                                                EventMetadata.ACTOR_NAME,
                                                EventMetadata.ORGANIZATION));
                                return chain.proceed();
                            });

    /** Sends the command to the key that these events made. */
    ResultValidator<ApiKey> when(Object command, Object... events) {
        TestExecutor<ApiKey> executor = fixture.givenNoPriorActivity();
        for (Object event : events) {
            executor =
                    executor.andGiven(
                            GenericEventMessage.asEventMessage(event).andMetaData(BY_ADMIN));
        }
        return executor.when(command, BY_ADMIN);
    }

    /** Nothing was changed, because of this rule. */
    static void expectRefusal(ResultValidator<ApiKey> result, Rule rule) {
        result.expectNoEvents()
                .expectException(ApiKeyRefusal.class)
                .expectException(
                        new CustomTypeSafeMatcher<ApiKeyRefusal>("a refusal by " + rule) {
                            @Override
                            protected boolean matchesSafely(ApiKeyRefusal refusal) {
                                return refusal.rule() == rule;
                            }
                        });
    }

    /** The answer is the key, with this status and version. */
    static void expectKey(ResultValidator<ApiKey> result, ApiKeyStatus status, long version) {
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
}
