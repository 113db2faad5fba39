package io.keyledger.ledger.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.ledger.DataDirectory;
import io.keyledger.ledger.LedgerProperties;
import io.keyledger.ledger.LedgerSettingException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class SqliteLedgerConfigurationTest {

    @TempDir private Path directory;

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withUserConfiguration(WithDirectory.class, SqliteLedgerConfiguration.class)
                .withPropertyValues("keyledger.data-dir=" + data());
    }

    private Path data() {
        return directory.resolve("data");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LedgerProperties.class)
    static class WithDirectory {

        @Bean
        DataDirectory dataDirectory(LedgerProperties properties) {
            return DataDirectory.claim(properties.dataDirectory());
        }
    }

    /** Who gives one means PostgreSQL, and would begin a ledger that nobody backs up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "keyledger.ledger.username",
                "keyledger.ledger.password",
                "keyledger.ledger.password-file"
            })
    void givenSettingOfPostgresqlAndNoUrl_thenRefusedByItsNameAndNothingIsMade(String setting) {
        application()
                .withPropertyValues(setting + "=hunter2")
                .run(
                        context ->
                                assertThat(context.getStartupFailure())
                                        .isInstanceOf(LedgerSettingException.class)
                                        .hasMessage(
                                                "The setting %s cannot be used:"
                                                        + " keyledger.ledger.url, which names the"
                                                        + " PostgreSQL, is not set",
                                                setting));

        assertThat(data()).doesNotExist();
    }

    /** As a Compose file gives them when nobody has filled them in. */
    @Test
    void givenSettingsThatAreBlank_thenTheLedgerIsAFile() {
        application()
                .withPropertyValues("keyledger.ledger.url=", "keyledger.ledger.username= ")
                .run(context -> assertThat(context).hasNotFailed());

        assertThat(data().resolve("ledger.db")).exists();
    }
}
