package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.index.CandidateComponentsIndex;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What a start is spared (ADR 0029). */
class SetUpTest {

    /** Else each start reads every class of these modules to find them. */
    @ParameterizedTest
    @ValueSource(strings = {"io.keyledger.command", "io.keyledger.query", "io.keyledger.console"})
    void givenModuleThatIsScanned_thenItsComponentsAreListedInTheBuild(String module) {
        CandidateComponentsIndex index =
                CandidateComponentsIndexLoader.loadIndex(getClass().getClassLoader());

        assertThat(index).isNotNull();
        assertThat(index.getCandidateTypes(module, Component.class.getName()))
                .hasSizeGreaterThan(10);
    }

    /** Spring Boot says nothing about a name that has changed. */
    @Test
    void givenAutoConfigurationThatIsExcluded_thenThereIsOneOfThatName() throws IOException {
        Properties defaults =
                PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("io/keyledger/starting/defaults.properties"));

        assertThat(defaults.getProperty("spring.autoconfigure.exclude").split(","))
                .hasSizeGreaterThan(5)
                .isSubsetOf(
                        ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader())
                                .getCandidates());
    }
}
