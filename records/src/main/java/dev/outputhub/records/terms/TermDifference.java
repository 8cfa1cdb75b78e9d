package dev.outputhub.records.terms;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The terms of the vocabularies that changed, as a record carried them and as it carries them now. */
public record TermDifference(Map<String, List<UUID>> before, Map<String, List<UUID>> after) {

    public static final TermDifference NONE = new TermDifference(Map.of(), Map.of());

    public boolean isEmpty() {
        return after.isEmpty();
    }

    public boolean concerns(String vocabulary) {
        return after.containsKey(vocabulary);
    }
}
