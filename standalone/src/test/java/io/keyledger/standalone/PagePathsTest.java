package io.keyledger.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyledger.http.page.Page;
import io.keyledger.standalone.KeyledgerInProcess.Site;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Pages are let in by their own filter chain, so all of them must be behind it. */
@Tag("slow")
@ExtendWith(KeyledgerInProcess.class)
class PagePathsTest {

    @Test
    void givenAnyPage_thenItIsUnderThePathsOfTheConsole(Site site) {
        List<String> paths =
                site
                        .context()
                        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods()
                        .entrySet()
                        .stream()
                        .filter(h -> h.getValue().getBeanType().isAnnotationPresent(Page.class))
                        .flatMap(handler -> handler.getKey().getPatternValues().stream())
                        .toList();

        assertThat(paths)
                .contains("/settings/api-keys")
                .allMatch(path -> path.matches("/|/settings(/.*)?|/sign-in(/refused)?"));
    }
}
