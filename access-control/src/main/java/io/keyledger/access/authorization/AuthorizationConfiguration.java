package io.keyledger.access.authorization;

import io.keyledger.access.securitylog.SecurityLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

/** Nothing is reached without permission. */
@Configuration(proxyBeanMethods = false)
public class AuthorizationConfiguration {

    /** A bean of this type stands before the handlers of every mapping, also of the Actuator's. */
    @Bean
    MappedInterceptor admission(SecurityLog securityLog) {
        return new MappedInterceptor(null, null, new AdmissionInterceptor(securityLog));
    }
}
