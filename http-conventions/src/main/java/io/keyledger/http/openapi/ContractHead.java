package io.keyledger.http.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** What the document says of the contract as a whole. */
final class ContractHead implements OpenApiCustomizer {

    /** Of the contract, not of the product: it changes when clients have to. */
    private static final String VERSION = "v1";

    private static final String CONVENTIONS =
            """
            An event-sourced API-key service.

            **Credentials.** `Authorization: Bearer <access token>`, and nowhere else: a credential \
            in the URL, or as Basic, is refused. `x-required-permissions` names the permissions of \
            which a caller needs one. An organization that is not the caller's is not there: 404, \
            the same as for an id that never was.

            **Bodies.** JSON in UTF-8 of at most 64 KiB. Unknown fields, duplicate fields and wrong \
            types are refused, and so are unknown query parameters. Times are RFC 3339 in UTC with \
            milliseconds.

            **Failures.** `application/problem+json` (RFC 9457). `code` tells them apart; \
            `x-problem-codes` names those that an answer can have. A path without the method is 405 \
            with `Allow`.

            **Positions.** A change answers `Keyledger-Position`, at or after its event. A read that \
            gets it as `Keyledger-Min-Position` waits a second for it, and is then 503 \
            `read-model-behind`. Without it, a read that is behind answers with `Keyledger-Position` \
            below `Keyledger-Head`.

            **Versions.** `ETag` is the version. A change with `If-Match` of another version is 412.

            **Caching.** Every answer has `Cache-Control: no-store`.

            **Limits.** Wrong credentials and secrets count against the address that they come from, \
            and are answered 429 in place of their usual answer when there are too many. What is \
            right is never answered 429.

            **Pages.** `limit` is 50 unless said otherwise and 200 at most; `nextCursor` is null at \
            the end.
            """;

    @Override
    public void customise(OpenAPI document) {
        document.setInfo(
                new Info()
                        .title("Keyledger")
                        .version(VERSION)
                        .description(CONVENTIONS)
                        .license(
                                new License().name("Apache License 2.0").identifier("Apache-2.0")));
        document.setServers(List.of(new Server().url("/").description("Where this came from")));
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents().getSchemas().values().forEach(Nulls::allowIn);
        document.getComponents().getSchemas().values().forEach(ContractHead::completeIfAnswer);
        document.getComponents()
                .addSchemas(ProblemResponses.SCHEMA, ProblemResponses.schema())
                .addSecuritySchemes("bearer", bearer());
    }

    /** Answers have all their fields, null or not; bodies of requests have an example instead. */
    private static void completeIfAnswer(Schema<?> schema) {
        if (schema.getExample() == null && schema.getProperties() != null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("An access token of Keyledger, or a JWT of a trusted issuer.");
    }
}
