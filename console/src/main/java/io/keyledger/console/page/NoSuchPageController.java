package io.keyledger.console.page;

import io.keyledger.http.page.Page;
import io.keyledger.http.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Answers for addresses under the settings that are no page, with one that people can read. */
@Page
@Controller
class NoSuchPageController {

    @GetMapping("/settings/**")
    String noSuchPage() {
        throw ProblemException.notFound();
    }
}
