package io.keyledger.standalone;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;

/** What axe finds wrong with a page as it is shown. */
final class Axe {

    private Axe() {}

    /** The console has no frames: without a second page for them it takes half of the time. */
    static List<Rule> violationsOf(ConsolePerson person) {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(person.page)
                .options(violationsOnly)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
    }
}
