package io.keyledger.command.operatortoken;

import io.keyledger.command.AggregatesConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** {@link OperatorTokens} on a ledger, without the rest of the command side. */
@Configuration(proxyBeanMethods = false)
@Import({AggregatesConfiguration.class, OperatorTokens.class})
public class OperatorTokenConfiguration {}
