package io.keyledger.console.api;

import io.keyledger.console.ConsoleProperties;
import io.keyledger.http.origin.ForwardingProof;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

/** The client of the REST API. */
@Lazy
@Configuration(proxyBeanMethods = false)
class ApiClientConfiguration {

    /** How the console names itself to the API, before the browser's own name. */
    static final String USER_AGENT = "Keyledger-Console";

    /** Longer than the API waits for anything. */
    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(2);

    @Bean
    ApiAddress apiAddress(ConsoleProperties properties, Environment environment) {
        URI configured = properties.apiBaseUrl();
        return configured == null
                ? ApiAddress.ofOwnServer(environment)
                : new ApiAddress(configured);
    }

    /** Redirects are not followed: they would carry the credential elsewhere. */
    @Bean
    HttpClient apiHttpClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIME_OUT)
                .build();
    }

    /**
     * Not the application's own, which refuses what it does not know: a reader that ignores new
     * fields goes on working with a newer API.
     */
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    CallOnBehalf callOnBehalf(CredentialOfRequest credential, PersonsOrigin origin) {
        return new CallOnBehalf(credential, origin);
    }

    @Bean
    PersonsOrigin personsOrigin(ForwardingProof proof) {
        return new PersonsOrigin(proof);
    }

    @Bean
    KeyledgerApi keyledgerApi(ApiAddress address, HttpClient apiHttpClient, CallOnBehalf onBehalf) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(apiHttpClient);
        requests.setReadTimeout(TIME_OUT);
        RestClient client =
                client(address, onBehalf)
                        .requestFactory(requests)
                        .configureMessageConverters(
                                converters ->
                                        converters
                                                .registerDefaults()
                                                .withJsonConverter(
                                                        new JacksonJsonHttpMessageConverter(JSON)))
                        .defaultStatusHandler(HttpStatusCode::isError, new ApiErrors(JSON))
                        .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(KeyledgerApi.class);
    }

    /** An export may take long, so nothing limits its time. */
    @Bean
    ExportClient exportClient(ApiAddress address, HttpClient apiHttpClient, CallOnBehalf onBehalf) {
        RestClient client =
                client(address, onBehalf)
                        .requestFactory(new JdkClientHttpRequestFactory(apiHttpClient))
                        .build();
        return new ExportClient(client, new ApiErrors(JSON));
    }

    @Bean
    StreamClient streamClient(ApiAddress address, HttpClient apiHttpClient, PersonsOrigin origin) {
        return new StreamClient(apiHttpClient, address, origin);
    }

    private static RestClient.Builder client(ApiAddress address, CallOnBehalf onBehalf) {
        return RestClient.builder().baseUrl(address.base()).requestInterceptor(onBehalf);
    }
}
