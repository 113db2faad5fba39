package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.page.Page;
import io.keyledger.processes.Answer;
import io.keyledger.processes.KeyledgerClient;
import io.keyledger.processes.OpenApiDocument;
import io.keyledger.processes.OpenApiDocument.Route;
import io.keyledger.standalone.KeyledgerInProcess.Site;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document describes all that there is, and all of it. */
@Tag("slow")
@ExtendWith(KeyledgerInProcess.class)
class OpenApiTest {

    private static Site site;
    private static OpenApiDocument document;

    @BeforeAll
    static void read(Site running) {
        site = running;
        document = OpenApiDocument.readFrom(running.client());
    }

    @Test
    void theRoutesOfTheDocumentAreThoseOfTheHandlers() {
        Set<String> mapped =
                mappings()
                        .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                        .filter(handler -> !isErrorPage(handler.getValue()))
                        .filter(handler -> !isPage(handler.getValue()))
                        .flatMap(handler -> namesOf(handler.getKey()))
                        .collect(Collectors.toSet());

        assertThat(document.routes())
                .extracting(Route::name)
                .containsExactlyInAnyOrderElementsOf(mapped)
                .contains("GET /v1/me", "GET /livez", "GET /v3/api-docs");
    }

    private static Stream<RequestMappingInfoHandlerMapping> mappings() {
        return site
                .context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .stream();
    }

    /** It answers for requests that have been judged; who asks for it gets nothing. */
    private static boolean isErrorPage(HandlerMethod handler) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    /** For people, by a session and not by a contract; they have a filter chain of their own. */
    private static boolean isPage(HandlerMethod handler) {
        return handler.getBeanType().isAnnotationPresent(Page.class);
    }

    private static Stream<String> namesOf(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(
                        path ->
                                mapping.getMethodsCondition().getMethods().stream()
                                        .map(method -> method + " " + path));
    }

    @Test
    void givenAnyHandler_thenItDeclaresWhomItAdmits() {
        assertThat(mappings().flatMap(mapping -> mapping.getHandlerMethods().values().stream()))
                .isNotEmpty()
                .filteredOn(handler -> !isErrorPage(handler) && !isPage(handler))
                .allMatch(DeclaredAdmission::isDeclaredBy);
    }

    @Test
    void givenHandlerThatDeclaresNothing_thenTheRuleFails() throws NoSuchMethodException {
        HandlerMethod undeclared = new HandlerMethod(new Undeclared(), "handle");

        assertThat(DeclaredAdmission.isDeclaredBy(undeclared)).isFalse();
    }

    /** Breaks the rule on purpose. */
    public static final class Undeclared {

        public void handle() {
            // anybody could call this
        }
    }

    @Test
    void givenAnyOperation_thenItIsDescribed() {
        for (Route route : document.routes()) {
            assertThat(route.operation().path("summary").asString(""))
                    .as(route.name())
                    .isNotBlank();
            assertThat(route.operation().path("operationId").asString(""))
                    .as(route.name())
                    .isNotBlank()
                    .doesNotContain("_");
            assertThat(route.operation().path("tags").size()).as(route.name()).isOne();
            assertThat(route.responses().keySet())
                    .as(route.name())
                    .anyMatch(s -> s.startsWith("2"));
            assertThat(route.parameters())
                    .as(route.name())
                    .allMatch(parameter -> parameter.has("schema"));
        }
    }

    @Test
    void givenAnyOperationButTheOpenOnes_thenItNamesItsPermissionsAndRefusals() {
        for (Route route : document.routes()) {
            boolean open = Set.of("/livez", "/readyz").contains(route.path());
            assertThat(route.operation().has("x-required-permissions")).isEqualTo(!open);
            assertThat(route.responses().containsKey("401")).as(route.name()).isEqualTo(!open);
            assertThat(route.responses().containsKey("403"))
                    .as(route.name())
                    .isEqualTo(route.operation().path("x-required-permissions").size() > 0);
            if (route.path().contains("{")) {
                assertThat(route.responses()).as(route.name()).containsKey("404");
            }
        }
    }

    @Test
    void givenAnyFailure_thenItIsAProblemWithCodes() {
        for (Route route : document.routes()) {
            route.responses()
                    .forEach(
                            (status, response) -> {
                                if (!status.startsWith("2") && !status.equals("304")) {
                                    assertThat(response.path("x-problem-codes").size())
                                            .as(route + " " + status)
                                            .isPositive();
                                    assertThat(response.path("content").propertyNames())
                                            .containsExactly("application/problem+json");
                                }
                            });
        }
    }

    @Test
    void givenAnyOperation_thenItsLimitIsDescribed() {
        for (Route route : document.routes()) {
            assertThat(names(route.response("429").path("headers")))
                    .as(route.name())
                    .contains("Retry-After", "RateLimit", "RateLimit-Policy");
        }
    }

    @Test
    void givenAnswerToAVerification_thenItsKeyMayBeNull() {
        JsonNode key = schemaOf(route("POST /v1/api-keys/verify"), "200").at("/properties/apiKey");

        assertThat(key.has("$ref")).isFalse();
        assertThat(key.path("anyOf").valueStream().map(JsonNode::toString))
                .containsExactly(
                        "{\"$ref\":\"#/components/schemas/VerifiedKey\"}", "{\"type\":\"null\"}");
    }

    @Test
    void givenAnyField_thenANullThatItsTypeAllowsIsAllowedByAllOfItsSchema() {
        for (JsonNode schema : document.json().at("/components/schemas").values()) {
            for (JsonNode field : schema.path("properties").values()) {
                if (field.path("type").toString().contains("null")) {
                    assertThat(field.has("$ref")).as(field.toString()).isFalse();
                    assertThat(!field.has("enum") || field.path("enum").toString().contains("null"))
                            .as(field.toString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void givenKeyThatTheClientHas_thenTheReadIsDescribedAsConditional() {
        Route get = route(AccessTable.GET_API_KEY);

        assertThat(names(get.response("304").path("headers"))).contains("ETag");
        assertThat(get.parameters().map(parameter -> parameter.path("name").asString()))
                .contains("If-None-Match", "at");
    }

    @Test
    void givenAnyBody_thenItHasAnExample() {
        for (Route route : document.routes()) {
            boolean takesBody = route.operation().has("requestBody");
            assertThat(document.exampleBodyOf(route).isPresent())
                    .as(route.name())
                    .isEqualTo(takesBody);
            assertThat(route.responses().containsKey("413")).as(route.name()).isEqualTo(takesBody);
        }
    }

    @Test
    void theCreationIsDescribedAsTheContractHasIt() {
        Route create = route("POST /v1/organizations/{organization}/api-keys");

        assertThat(create.operation().path("operationId").asString()).isEqualTo("createApiKey");
        assertThat(create.responses()).containsKeys("200", "201", "409", "422");
        assertThat(names(create.response("201").path("headers")))
                .contains(
                        "Location",
                        "ETag",
                        "Cache-Control",
                        "Keyledger-Position",
                        "Keyledger-Request-Id");
        assertThat(create.parameters().map(parameter -> parameter.path("name").asString()))
                .containsExactlyInAnyOrder(
                        "organization", "Idempotency-Key", "X-Request-Id", "X-Correlation-Id");
        assertThat(names(schemaOf(create, "201").path("properties")))
                .contains("id", "hint", "createdBy", "secret");
        assertThat(names(schemaOf(create, "200").path("properties"))).doesNotContain("secret");
        JsonNode name = bodyOf(create).path("properties").path("name");
        assertThat(name.path("maxLength").asInt()).isEqualTo(100);
        assertThat(bodyOf(create).path("required").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("name", "environment");
    }

    private static Route route(String name) {
        return document.routes().stream()
                .filter(route -> route.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode schemaOf(Route route, String status) {
        return document.resolve(
                route.response(status).path("content").path("application/json").path("schema"));
    }

    private static JsonNode bodyOf(Route route) {
        return document.resolve(
                route.operation()
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"));
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    @Test
    void givenAnyReference_thenItIsNotBroken() {
        assertThat(document.references())
                .isNotEmpty()
                .allMatch(reference -> !document.json().at(reference.substring(1)).isMissingNode());
    }

    @Test
    void theDocumentSaysWhatItIs() {
        JsonNode info = document.json().required("info");

        assertThat(document.json().required("openapi").asString()).startsWith("3.1");
        assertThat(info.required("version").asString()).isEqualTo("v1");
        assertThat(info.required("license").required("name").asString())
                .isEqualTo("Apache License 2.0");
        assertThat(info.required("description").asString()).contains("RFC 9457", "If-Match");
        assertThat(document.json().required("servers").get(0).required("url").asString())
                .isEqualTo("/");
    }

    @Test
    void givenOtherLanguageAndHost_thenTheDocumentIsTheSame() {
        Answer answer = site.client().get("/v3/api-docs", "Accept-Language", "tlh-Latn-x-42");

        assertThat(answer.json()).isEqualTo(document.json());
    }

    @Test
    void givenNoCredential_whenReadingTheDocument_thenUnauthenticated() {
        site.client().getWithoutCredential("/v3/api-docs").expect(401);
    }

    /** What is there is described in docs and not in the document, and must not become more. */
    @Test
    void givenManagementPort_thenItHasTheNamedEndpointsAndNoOther() {
        int port =
                site.context()
                        .getEnvironment()
                        .getRequiredProperty("local.management.port", Integer.class);
        JsonNode links =
                new KeyledgerClient(port, "")
                        .getWithoutCredential("/actuator")
                        .expect(200)
                        .json()
                        .required("_links");

        assertThat(links.propertyNames())
                .containsExactlyInAnyOrder(
                        "self",
                        "health",
                        "health-path",
                        "info",
                        "metrics",
                        "metrics-requiredMetricName",
                        "prometheus");
    }

    /** A library on the class path is no wish to take its format: YAML came with springdoc. */
    @Test
    void givenYamlOrXml_thenItIsNeitherTakenNorGiven() {
        for (String type : List.of("application/yaml", "application/x-yaml", "application/xml")) {
            site.client().get("/v1/me", "Accept", type).expect(406);
            site.client()
                    .postAs(
                            type,
                            "/v1/organizations/yaml/api-keys",
                            "name: a\nenvironment: preview")
                    .expect(415);
        }
    }
}
