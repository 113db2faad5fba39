package io.keyledger.access.management;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * The Actuator. {@code management.properties} says what of it there is: nothing, unless {@code
 * management.server.port} names a port; then {@link UnwatchedApplication} lets it in.
 */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/io/keyledger/access/management.properties")
public class ManagementConfiguration {}
