package io.keyledger.access.me;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** {@code /v1/me}. */
@Configuration(proxyBeanMethods = false)
@Import(MeController.class)
public class MeConfiguration {}
