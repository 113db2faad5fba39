package io.keyledger.console;

import io.keyledger.http.HttpConventionsConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * The console as a whole, for an application on Spring MVC to import.
 *
 * <p>Its beans are made when the first page is asked for: that keeps the start of the application
 * short, and the address of the API may be that of the application's own server, which is known
 * only once it listens.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan( // with names that cannot be those of beans of the API
        lazyInit = true,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(ConsoleProperties.class)
@Import(HttpConventionsConfiguration.class)
@PropertySource("classpath:/io/keyledger/console/console.properties")
public class ConsoleConfiguration {}
