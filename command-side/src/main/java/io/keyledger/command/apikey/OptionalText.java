package io.keyledger.command.apikey;

import io.keyledger.vocabulary.FreeText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Text that may be left out. */
final class OptionalText {

    private OptionalText() {}

    static Optional<String> of(@Nullable String text, int longest) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(FreeText.multiLine(text, longest)).filter(trimmed -> !trimmed.isEmpty());
    }
}
