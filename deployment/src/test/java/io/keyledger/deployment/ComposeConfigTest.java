package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CASES S9, and whether the files are what Docker Compose can read; it needs no engine for that.
 */
@ExtendWith(ComposeConfigTest.WhereComposeIs.class)
class ComposeConfigTest {

    private static final String VALUE = "made-up-value";

    @TempDir private Path directory;

    private record Outcome(int status, String output) {}

    static final class WhereComposeIs implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return run("docker", "compose", "version").status() == 0
                    ? ConditionEvaluationResult.enabled("Docker Compose is here")
                    : ConditionEvaluationResult.disabled("No Docker Compose on this machine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.standalone.yml"})
    void givenAllValues_thenComposeReadsTheFileAndUsesThem(String file) {
        ComposeFile compose = ComposeFile.named(file);

        Outcome outcome = configure(compose, compose.variables());

        assertThat(outcome.status()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains(VALUE);
        assertThat(outcome.output().lines()).contains("services:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "docker-compose.standalone.yml"})
    void s9_givenOneValueMissing_thenComposeRefuses(String file) {
        ComposeFile compose = ComposeFile.named(file);
        for (String missing : compose.variables()) {
            Set<String> others = new TreeSet<>(compose.variables());
            others.remove(missing);

            Outcome outcome = configure(compose, others);

            assertThat(outcome.status()).as(missing).isNotZero();
            assertThat(outcome.output()).as(missing).contains("set it in .env");
        }
    }

    private Outcome configure(ComposeFile compose, Set<String> given) {
        try {
            Path values = directory.resolve("values.env");
            Files.write(values, given.stream().map(name -> name + "=" + VALUE).toList());
            return run(
                    "docker",
                    "compose",
                    "--env-file",
                    values.toString(),
                    "--file",
                    compose.path().toString(),
                    "config");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As by somebody whose environment has none of the values. */
    private static Outcome run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.matches("(KEYLEDGER|POSTGRES|MONGODB|LEDGER)_.*"));
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            return new Outcome(-1, e.toString()); // there is no such program
        } catch (InterruptedException e) {
            throw new AssertionError("Interrupted while waiting for " + command[0], e);
        }
    }
}
