package io.keyledger.console.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** Gets exports, which are as long as the ledger and are never held as a whole. */
public final class ExportClient {

    private final RestClient client;
    private final ApiErrors errors;

    ExportClient(RestClient client, ApiErrors errors) {
        this.client = client;
        this.errors = errors;
    }

    /** Where an export goes, once the API has begun to answer with one. */
    @FunctionalInterface
    public interface Destination {
        OutputStream open() throws IOException;
    }

    /**
     * @param type {@code text/csv} or {@code application/x-ndjson}
     * @throws ApiRefusal if the API refuses; nothing was written then
     */
    public void export(
            String organization,
            String type,
            MultiValueMap<String, String> query,
            Destination destination)
            throws IOException {
        client.get()
                .uri(uri -> uri.path(KeyledgerApi.EVENTS).queryParams(query).build(organization))
                .header("Accept", type)
                .exchange(
                        (request, response) -> {
                            if (response.getStatusCode().isError()) {
                                errors.handle(request, response);
                            }
                            try (InputStream body = response.getBody()) {
                                body.transferTo(destination.open());
                            }
                            return true;
                        });
    }
}
