package io.keyledger.benchmarks.reference;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The least that Spring Boot can do for a request: no security, nothing read, nothing answered but
 * 200. What a verification costs is told as a ratio to this.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class EmptyEndpoint {

    public static final String PATH = "/empty";

    public static void main(String[] arguments) {
        SpringApplication.run(EmptyEndpoint.class, arguments);
    }

    @PostMapping(PATH)
    void answer() {}
}
