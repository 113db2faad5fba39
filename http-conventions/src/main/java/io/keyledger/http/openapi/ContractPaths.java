package io.keyledger.http.openapi;

import io.keyledger.http.problem.ErrorCode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Describes what a path says about its operations: its variables, whoever reads them, that what
 * they name may not be there, and the group that the operations belong to.
 */
final class ContractPaths implements OpenApiCustomizer {

    private static final Pattern VARIABLE = Pattern.compile("([a-z-]*)/\\{(\\w+)}");
    private static final String CROCKFORD = "_[0-9a-hjkmnp-tv-z]{26}";

    private static final Map<String, String> ID_PREFIXES =
            Map.of("api-keys", "key", "access-tokens", "tok");

    private static final Map<String, String> GROUPS =
            Map.of(
                    "api-keys", "API keys",
                    "access-tokens", "Access tokens",
                    "events", "History and feed",
                    "ledger", "Ledger integrity",
                    "operations", "Operations");

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperations()
                                        .forEach(operation -> describe(path, operation)));
    }

    private static void describe(String path, Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(path);
        while (variable.find()) {
            parameters.add(variable(variable.group(2), variable.group(1)));
            ProblemResponses.add(operation, ErrorCode.NOT_FOUND);
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> !"path".equals(parameter.getIn()))
                    .filter(parameter -> isNew(parameter, parameters))
                    .forEach(parameters::add);
        }
        operation.setParameters(parameters);
        operation.setTags(List.of(groupOf(path)));
        operation.setResponses(inOrder(operation.getResponses()));
    }

    /** Two handlers of one operation each bring the parameters that they share. */
    private static boolean isNew(Parameter parameter, List<Parameter> before) {
        return before.stream()
                .noneMatch(
                        known ->
                                known.getName().equals(parameter.getName())
                                        && known.getIn().equals(parameter.getIn()));
    }

    private static Parameter variable(String name, String collection) {
        return new PathParameter().name(name).schema(schemaOf(name, collection));
    }

    private static Schema<?> schemaOf(String name, String collection) {
        if (name.equals("organization")) {
            return Schemas.string("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?").example("acme");
        }
        String prefix = ID_PREFIXES.get(collection);
        return Schemas.string(prefix == null ? null : prefix + CROCKFORD);
    }

    private static String groupOf(String path) {
        String group = "Service";
        for (String segment : path.split("/")) {
            group = GROUPS.getOrDefault(segment, group);
        }
        return group;
    }

    private static ApiResponses inOrder(ApiResponses responses) {
        ApiResponses ordered = new ApiResponses();
        new TreeMap<>(responses).forEach(ordered::addApiResponse);
        return ordered;
    }
}
