package io.keyledger.http.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Every failure is answered by a problem document, whoever detects it. */
@Configuration(proxyBeanMethods = false)
public class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    Problems problems(ObjectProvider<ProblemMapping> mappings) {
        return new Problems(mappings.orderedStream().toList());
    }

    @Bean
    ProblemAdvice problemAdvice(Problems problems, ProblemWriter writer) {
        return new ProblemAdvice(problems, writer);
    }

    @Bean
    ProblemErrorController problemErrorController(Problems problems, ProblemWriter writer) {
        return new ProblemErrorController(problems, writer);
    }

    @Bean
    FilterRegistrationBean<HalfAnswerFilter> halfAnswers() {
        var registration = new FilterRegistrationBean<>(new HalfAnswerFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemReports(
            ProblemWriter writer) {
        return factory ->
                factory.addContextCustomizers(
                        context -> {
                            StandardHost host = (StandardHost) context.getParent();
                            host.getPipeline().addValve(new ProblemReportValve(writer));
                            // the host adds no valve of its own if it finds one of this name
                            host.setErrorReportValveClass(ProblemReportValve.class.getName());
                        });
    }
}
