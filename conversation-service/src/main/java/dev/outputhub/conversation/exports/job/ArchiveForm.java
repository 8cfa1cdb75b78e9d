package dev.outputhub.conversation.exports.job;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** In which form an export is written. Each is a ZIP. */
public enum ArchiveForm {
    JSON,
    CSV,
    XML,
    MARKDOWN;

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ArchiveForm> find(String text) {
        return Stream.of(values())
                .filter(form -> form.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
