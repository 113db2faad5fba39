package io.keyledger.console.assets;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Serves {@code /assets/**}. The WebJars bring some files compressed beside the plain ones. */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {

    static final List<String> LOCATIONS =
            List.of(
                    "classpath:/io/keyledger/console/assets/",
                    "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/",
                    "classpath:/META-INF/resources/webjars/htmx-ext-sse/2.2.2/");

    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(LOCATIONS.toArray(String[]::new))
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
