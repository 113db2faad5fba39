package io.keyledger.console.api;

import io.keyledger.console.ConsoleProperties;
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

    /** Longer than the API waits for anything. */
    private static final Duration TIME_OUT = Duration.ofSeconds(10);

    private static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(2);

    @Bean
    ApiAddress apiAddress(ConsoleProperties properties, Environment environment) {
        URI configured = properties.apiBaseUrl();
        return configured == null ? ApiAddress.ofOwnServer(environment) : new ApiAddress(configured);
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

    @Bean
    KeyledgerApi keyledgerApi(
            ApiAddress address, HttpClient apiHttpClient, CredentialOfRequest credential) {
        // not the application's mapper, which refuses what it does not know: a reader that
        // ignores new fields goes on working with a newer API
        JsonMapper json = JsonMapper.builder().build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(apiHttpClient);
        requests.setReadTimeout(TIME_OUT);
        RestClient client =
                RestClient.builder()
                        .baseUrl(address.base())
                        .requestFactory(requests)
                        .requestInterceptor(new CallOnBehalf(credential))
                        .configureMessageConverters(
                                converters ->
                                        converters
                                                .registerDefaults()
                                                .withJsonConverter(
                                                        new JacksonJsonHttpMessageConverter(json)))
                        .defaultStatusHandler(HttpStatusCode::isError, new ApiErrors(json))
                        .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(KeyledgerApi.class);
    }
}
