package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.keyledger.ledger.Ledger;
import io.keyledger.processes.Answer;
import io.keyledger.processes.OpenApiDocument;
import io.keyledger.processes.OpenApiDocument.Route;
import io.keyledger.standalone.KeyledgerInProcess.Site;
import io.keyledger.standalone.MatrixRequests.Call;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * CASES S2: every route of the OpenAPI document by every kind of caller ends as the table from the
 * REST contract has it, and who is refused has changed nothing and learned nothing.
 */
@Tag("slow")
@ExtendWith(KeyledgerInProcess.class)
class AccessMatrixTest {

    private final Site site;
    private final Ledger ledger;
    private final OpenApiDocument document;
    private final MatrixRequests requests;
    private final VisitorClient client;

    AccessMatrixTest(Site site) {
        this.site = site;
        this.ledger = site.get(Ledger.class);
        this.document = OpenApiDocument.readFrom(site.client());
        this.requests = new MatrixRequests(site.client(), document);
        this.client = new VisitorClient(site.port());
    }

    @Test
    void givenAnyRoute_thenTheTableKnowsIt() {
        assertThat(routes())
                .extracting(Route::name)
                .allMatch(AccessTable::knows)
                .contains(AccessTable.GET_API_KEY + AccessTable.AT);
    }

    /**
     * Roles that have the one permission may all have the other: then no caller tells them apart.
     */
    @Test
    void givenAnyRouteThatIsNotForOperatorsOnly_thenTheDocumentNamesThePermissionsOfTheTable() {
        assertThat(document.routes())
                .filteredOn(route -> !AccessTable.OPERATORS_ONLY.contains(route.name()))
                .allSatisfy(
                        route ->
                                assertThat(route.requiredPermissions())
                                        .as(route.name())
                                        .isEqualTo(AccessTable.permissionsFor(route.name())));
    }

    @TestFactory
    Stream<DynamicNode> onlyWhomTheContractAdmitsPasses() {
        List<Visitor> visitors = new Visitors(site).all();
        List<Route> routes = routes();
        System.out.printf(
                "Access matrix: %d routes x %d kinds of callers = %d cases%n",
                routes.size(), visitors.size(), routes.size() * visitors.size());
        return routes.stream()
                .map(
                        route ->
                                dynamicContainer(
                                        route.name(),
                                        visitors.stream().map(visitor -> test(route, visitor))));
    }

    /** Those of the document, and apart what is one of them but needs another permission. */
    private List<Route> routes() {
        return document.routes().stream()
                .flatMap(
                        route ->
                                route.name().equals(AccessTable.GET_API_KEY)
                                        ? Stream.of(route, route.with(AccessTable.AT))
                                        : Stream.of(route))
                .toList();
    }

    private DynamicNode test(Route route, Visitor visitor) {
        return dynamicTest(visitor.name(), () -> check(route, visitor));
    }

    private void check(Route route, Visitor visitor) {
        Call call = requests.valid(route);
        long before = ledger.head();
        Answer answer = client.send(call, visitor);

        String expected = expected(route, visitor);
        assertThat(outcomeOf(answer)).as(answer.toString()).isEqualTo(expected);
        if (!expected.equals("admitted")) {
            assertThat(ledger.head()).isEqualTo(before);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body()).doesNotContain(Visitor.ORGANIZATION, "of the matrix");
        }
        if (expected.equals("404 not-found")) {
            assertThat(comparable(answer))
                    .isEqualTo(comparable(client.send(call.elsewhere(), visitor)));
        }
    }

    private static String expected(Route route, Visitor visitor) {
        if (visitor.query() != null && (visitor.isGenuine() || isOpen(route))) {
            return "400 invalid-request";
        }
        if (isOpen(route)) {
            return "admitted";
        }
        if (!visitor.isGenuine()) {
            return "401 unauthenticated";
        }
        return switch (AccessTable.judge(route.name(), visitor)) {
            case ADMITTED -> "admitted";
            case FORBIDDEN -> "403 forbidden";
            case NOT_THERE -> "404 not-found";
        };
    }

    private static boolean isOpen(Route route) {
        return AccessTable.OPEN.contains(route.name());
    }

    /** A rebuild that runs already is a conflict; who hears of it was admitted. */
    private static String outcomeOf(Answer answer) {
        return answer.isDone() || answer.status() == 409
                ? "admitted"
                : answer.status() + " " + answer.text("code");
    }

    /** All of an answer that is not new in each. */
    private static Map<String, Object> comparable(Answer answer) {
        Map<String, Object> parts = new TreeMap<>(answer.headers().map());
        parts.remove("date");
        parts.remove("keyledger-request-id");
        parts.put("body", answer.body().replace(answer.text("requestId"), ""));
        return parts;
    }
}
