package io.keyledger.console.api;

import java.io.IOException;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the API's problem documents. */
final class ApiErrors implements RestClient.ResponseSpec.ErrorHandler {

    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void handle(HttpRequest request, ClientHttpResponse response) throws IOException {
        throw new ApiRefusal(read(response));
    }

    /** Something between here and the API may answer with anything. */
    private ApiRefusal.Problem read(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        try {
            ApiRefusal.Problem problem =
                    json.readValue(response.getBody(), ApiRefusal.Problem.class);
            if (problem != null && problem.code() != null && problem.detail() != null) {
                return problem;
            }
        } catch (JacksonException e) {
            // not one of ours: the status has to do
        }
        return new ApiRefusal.Problem(
                status, "unavailable", "The service answered with " + status + ".", null, null);
    }
}
