package io.keyledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SetUpHttpTest extends QueryHttpTest {

    @Autowired private ApplicationContext context;

    /** Each of them was a part of every start (ADR 0029). */
    @Test
    void givenWhatSpringBootFindsOnTheClassPath_thenOnlyWhatIsUsedIsSetUp() {
        assertThat(context.getBeanDefinitionNames())
                .contains("mongoDatabase")
                .doesNotContain(
                        "mongoTemplate",
                        "mongoMappingContext",
                        "pageableCustomizer",
                        "org.springframework.aop.config.internalAutoProxyCreator",
                        "persistenceExceptionTranslationPostProcessor",
                        "taskSchedulerBuilder",
                        "springSecurityLoginEndpointCustomizer",
                        "messageHandlerLookup",
                        "observationRegistry");
    }
}
