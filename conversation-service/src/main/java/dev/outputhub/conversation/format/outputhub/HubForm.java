package dev.outputhub.conversation.format.outputhub;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** In which form an archive has its records. */
public enum HubForm {
    JSON(".jsonl"),
    CSV(".csv"),
    XML(".xml"),
    /** For readers of notes: what comes back of them are texts. */
    MARKDOWN(".md");

    private final String extension;

    HubForm(String extension) {
        this.extension = extension;
    }

    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The file that holds the records of a kind. */
    public String file(String plural) {
        return plural + extension;
    }

    /** Archives of JSON were there before the others, and do not have to say so. */
    static Optional<HubForm> of(JsonNode value) {
        return value.isMissingNode()
                ? Optional.of(JSON)
                : Stream.of(values())
                        .filter(form -> form.text().equals(value.asString("")))
                        .findFirst();
    }
}
