package io.keyledger.access.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.access.sample.SampleClient;
import io.keyledger.access.sample.SampleTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@SampleTest
class ManagementOffTest {

    @Autowired private SampleClient client;
    @Autowired private Environment environment;
    @Autowired private ApplicationContext context;

    @Test
    void givenNoPortIsNamed_thenThereIsNoActuatorAnywhere() {
        assertThat(environment.getProperty("local.management.port")).isNull();
        assertThat(client.getAs(client.token(null, "operator"), "/actuator").statusCode())
                .isEqualTo(404);
    }

    /** Every start and every request would pay for what nobody can see. */
    @Test
    void givenNoPortIsNamed_thenNothingOfTheActuatorIsSetUp() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(
                        name ->
                                name.matches(
                                        "org\\.springframework\\.boot\\..*"
                                                + "\\b(actuate|health|metrics|observation)\\b.*"));
    }
}
