package io.keyledger.query;

import io.keyledger.access.AccessControlConfiguration;
import io.keyledger.http.HttpConventionsConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The query side as a whole: read models in MongoDB, and the endpoints that read them and the
 * ledger.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Import({HttpConventionsConfiguration.class, AccessControlConfiguration.class})
public class QuerySideConfiguration {}
