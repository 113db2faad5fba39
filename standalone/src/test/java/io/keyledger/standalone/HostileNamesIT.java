package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.processes.Answer;
import io.keyledger.processes.ApiKeysClient;
import io.keyledger.processes.KeyledgerProcess;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** CASES S5: names that would do something if anybody took them for more than text. */
@Tag("slow")
@ExtendWith(SharedKeyledger.class)
class HostileNamesIT {

    static Stream<String> namesWithControl() {
        return Stream.of(
                "line feed\n2026-11-23T00:00:00.000Z ERROR forged",
                "carriage return\r\n2026-11-23T00:00:00.000Z ERROR forged",
                "next line\u0085forged",
                "line separator\u2028forged",
                "red \u001b[31m",
                "title \u001b]0;owned\u0007",
                "nul \u0000",
                "x".repeat(10_000));
    }

    static Stream<String> namesOfMereText() {
        return Stream.of(
                "<img src=x onerror=alert(1)>",
                "\"},{\"$ne\": null}",
                "${jndi:ldap://127.0.0.1/x}",
                "%n %s {}",
                "key \ud83d\udd11 \ud83d\udc69\u200d\ud83d\udcbb",
                "right to left \u202egnp.exe",
                "\u0645\u0641\u062a\u0627\u062d");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("namesWithControl")
    void givenNameThatIsMoreThanText_whenCreated_thenRefused(
            String name, KeyledgerProcess process) {
        ApiKeysClient keys = process.client().apiKeysOf("hostile-refused");

        String mark = markOf(name);
        Answer answer = keys.create(mark + name);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().required("errors").get(0).required("pointer").asString())
                .isEqualTo("/name");
        assertThat(keys.listAll()).isEmpty();
        assertAtMostOneLineOfLog(mark, process);
    }

    /** JSON can spell what no encoding can write. */
    @Test
    void givenNameWithHalfACharacter_whenCreated_thenRefused(KeyledgerProcess process) {
        String half = "{\"name\": \"half \\ud83d\", \"environment\": \"production\"}";

        assertThat(process.client().apiKeysOf("hostile-refused").post(half).status())
                .isEqualTo(400);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("namesOfMereText")
    void givenNameThatLooksLikeMoreThanText_whenCreated_thenReturnedAsItIs(
            String name, KeyledgerProcess process) {
        ApiKeysClient keys = process.client().apiKeysOf("hostile-kept");

        String mark = markOf(name);
        Answer created = keys.create(mark + name).expect(201);

        assertThat(created.text("name")).isEqualTo(mark + name);
        assertThat(created.header("Content-Type")).startsWith("application/json");
        assertThat(keys.get(created.text("id")).text("name")).isEqualTo(mark + name);
        assertAtMostOneLineOfLog(mark, process);
    }

    private static String markOf(String name) {
        return "mark%08x ".formatted(name.hashCode());
    }

    private static void assertAtMostOneLineOfLog(String mark, KeyledgerProcess process) {
        assertThat(process.output().lines())
                .noneMatch(line -> line.contains("forged") && !line.contains(mark))
                .noneMatch(line -> line.contains("\u001b"))
                .filteredOn(line -> line.contains(mark))
                .hasSizeLessThanOrEqualTo(1);
    }
}
