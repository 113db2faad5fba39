package io.keyledger.starting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CountSheep sheep = new CountSheep();
    private final CommandLine line =
            new CommandLine(
                    new CommandLine.Jar("shepherd", "1.2"), List.of(sheep), print(out), print(err));

    @Test
    void givenSettingsOnly_whenRun_thenItIsToServe() {
        assertThat(line.run()).isEmpty();
        assertThat(line.run("--server.port=0", "-Dx=y")).isEmpty();

        assertThat(text(out) + text(err)).isEmpty();
    }

    @Test
    void givenNameOfACommand_whenRun_thenItGetsTheSettingsAndTellsTheStatus() {
        assertThat(line.run("--a=1", "count-sheep", "--b=2")).hasValue(7);

        assertThat(sheep.options).containsExactly("--a=1", "--b=2");
        assertThat(text(out) + text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"count-goats", "Count-sheep", "count-sheep ", ""})
    void givenAnotherName_whenRun_thenTheUsageAndStatusTwo(String name) {
        assertThat(line.run(name, "--a=1")).hasValue(2);

        assertThat(sheep.options).isEmpty();
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).startsWith("There is no command " + name).contains("count-sheep");
    }

    @Test
    void givenMoreThanAName_whenRun_thenTheUsageAndStatusTwo() {
        assertThat(line.run("count-sheep", "twice")).hasValue(2);

        assertThat(sheep.options).isEmpty();
        assertThat(text(err)).startsWith("count-sheep takes no twice");
    }

    @Test
    void givenCommandThatTakesWords_whenRun_thenItGetsThemInTheirOrder() {
        sheep.takesWords = true;

        assertThat(line.run("count-sheep", "--in", "field", "--from", "count-sheep")).hasValue(7);

        assertThat(sheep.options).containsExactly("--in", "field", "--from", "count-sheep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void givenHelp_whenRun_thenTheUsageOnStandardOutputAndStatusZero(String help) {
        assertThat(line.run("count-sheep", help)).hasValue(0);

        assertThat(sheep.options).isEmpty();
        assertThat(text(out)).startsWith("Usage:").contains("count-sheep", "Counts them.");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void givenVersion_whenRun_thenItIsToldAndNothingIsServed() {
        assertThat(line.run("--version")).hasValue(0);

        assertThat(text(out)).isEqualToNormalizingNewlines("shepherd 1.2\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void givenNothingButServing_whenHelpIsWanted_thenTheUsageNamesTheJarAndNoCommand() {
        CommandLine.Jar gate = new CommandLine.Jar("gate", "1.2");
        assertThat(new CommandLine(gate, List.of(), print(out), print(err)).run("--help"))
                .hasValue(0);

        assertThat(text(out)).startsWith("Usage: java -jar gate.jar [--SETTING=VALUE");
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static final class CountSheep implements Subcommand {

        private List<String> options = List.of();
        private boolean takesWords;

        @Override
        public boolean takesWords() {
            return takesWords;
        }

        @Override
        public String name() {
            return "count-sheep";
        }

        @Override
        public String summary() {
            return "Counts them.";
        }

        @Override
        public int run(String... given) {
            options = List.of(given);
            return 7;
        }
    }
}
