package io.keyledger.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be told of the Compose files and the Dockerfile without an engine. */
class ComposeFileTest {

    private static final ComposeFile SEVERAL = ComposeFile.named("docker-compose.yml");
    private static final ComposeFile ONE = ComposeFile.named("docker-compose.standalone.yml");

    /** A tag with at least two numbers, as {@code 8.0.32-noble}. */
    private static final Pattern PINNED = Pattern.compile("[a-z/]+:\\d+\\.\\d+[\\w.-]*");

    private static final String DOCKERFILE =
            ComposeFile.read(ComposeFile.ROOT.resolve("Dockerfile"));

    static Stream<ComposeFile> files() {
        return Stream.of(SEVERAL, ONE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyServiceIsCheckedAndStartedAgain(ComposeFile file) {
        assertThat(file.services())
                .isNotEmpty()
                .allSatisfy((name, service) -> assertThat(service.get("healthcheck")).isNotNull())
                .allSatisfy(
                        (name, service) ->
                                assertThat(service.get("restart")).isEqualTo("unless-stopped"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyImageIsPinnedOrBuiltHere(ComposeFile file) {
        file.services()
                .forEach(
                        (name, service) -> {
                            if (service.get("build") == null) {
                                assertThat((String) service.get("image")).matches(PINNED);
                            } else {
                                isBuiltAndRunAsAnOrdinaryUser(service);
                            }
                        });
    }

    private static void isBuiltAndRunAsAnOrdinaryUser(Map<?, ?> service) {
        Object target = ((Map<?, ?>) service.get("build")).get("target");
        String stage = DOCKERFILE.split("(?m)^FROM \\w+ AS " + target + "$")[1].split("\nFROM ")[0];
        String jar = stage.split("COPY ")[1].split(" ")[0];
        assertThat(stage).contains("USER 10001:10001");
        assertThat(ComposeFile.read(ComposeFile.ROOT.resolve(".dockerignore"))).contains("!" + jar);
        assertThat(service.get("read_only")).isEqualTo(true);
        assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
    }

    /** CASES S9: each variable is asked for, and none has a value that would do instead. */
    @ParameterizedTest
    @MethodSource("files")
    void noStartWithoutValuesForEverySecret(ComposeFile file) {
        assertThat(file.modifiers()).isNotEmpty().containsOnly(":?set it in .env");
        file.services().values().stream()
                .map(service -> service.get("environment"))
                .filter(Map.class::isInstance)
                .flatMap(environment -> ((Map<?, ?>) environment).entrySet().stream())
                .filter(variable -> isSecret(variable.getKey().toString()))
                .forEach(
                        variable ->
                                assertThat(variable.getValue().toString())
                                        .contains(":?set it in .env}"));
    }

    private static boolean isSecret(String variable) {
        return variable.matches(".*(PASSWORD|SECRET|MONGODB_URI).*");
    }

    @Test
    void theExampleNamesEveryVariableAndGivesNoneAValue() {
        TreeSet<String> wanted = SEVERAL.variables();
        wanted.addAll(ONE.variables());
        List<String> given =
                ComposeFile.read(ComposeFile.ROOT.resolve(".env.example"))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();

        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        wanted.stream().map(name -> name + "=").collect(Collectors.toList()));
    }

    @Test
    void theReverseProxyKnowsTwoOfEachSideAndTheConsoleByTheirNames() {
        String proxy = ComposeFile.read(Routes.TABLE.resolveSibling("haproxy.cfg"));
        List<String> servers =
                Pattern.compile("(?m)^    server (\\S+) (\\S+):8080$")
                        .matcher(proxy)
                        .results()
                        .peek(match -> assertThat(match.group(1)).isEqualTo(match.group(2)))
                        .map(match -> match.group(1))
                        .toList();

        assertThat(servers)
                .containsExactly(
                        "command-side-1",
                        "command-side-2",
                        "query-side-1",
                        "query-side-2",
                        "query-side-1",
                        "query-side-2",
                        "console");
        assertThat(SEVERAL.services()).containsKeys(servers.toArray(String[]::new));
        assertThat(proxy)
                .contains("map_reg(/usr/local/etc/haproxy/routes.map," + Routes.OTHERWISE + ")");
        assertThat(SEVERAL.services().get("proxy").get("volumes").toString())
                .contains("./deployment/haproxy/routes.map:/usr/local/etc/haproxy/routes.map:ro");
    }
}
