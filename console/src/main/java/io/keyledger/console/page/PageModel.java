package io.keyledger.console.page;

import io.keyledger.console.assets.Assets;
import io.keyledger.console.signin.Person;
import io.keyledger.http.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** What every page may use. */
@ControllerAdvice(annotations = Page.class)
class PageModel {

    private final Assets assets;
    private final JsonMapper json;
    private final Times times;

    PageModel(Assets assets, JsonMapper json, Clock clock) {
        this.assets = assets;
        this.json = json;
        this.times = new Times(clock);
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    @ModelAttribute("times")
    Times times() {
        return times;
    }

    @ModelAttribute("viewer")
    @Nullable Viewer viewer(HttpServletRequest request) {
        return Viewers.of(request).orElse(null);
    }

    @ModelAttribute("person")
    @Nullable Person person() {
        return Viewers.person().orElse(null);
    }

    /** What every part of a page sends back: that it is ours, and of which organization. */
    @ModelAttribute("partHeaders")
    String partHeaders(HttpServletRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            headers.put(token.getHeaderName(), token.getToken());
        }
        Viewers.of(request)
                .ifPresent(viewer -> headers.put(Viewers.PAGE_OF, viewer.organization()));
        return json.writeValueAsString(headers);
    }

    /** The same for a page that no handler has made. */
    void addTo(ModelAndView page, HttpServletRequest request) {
        page.addObject("assets", assets)
                .addObject("times", times)
                .addObject("viewer", viewer(request))
                .addObject("person", person())
                .addObject("partHeaders", partHeaders(request));
    }
}
