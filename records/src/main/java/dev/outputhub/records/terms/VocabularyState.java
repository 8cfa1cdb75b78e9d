package dev.outputhub.records.terms;

import java.util.List;

/** What the owner of a vocabulary tells about it. A higher version replaces a lower one, in whatever order they arrive. */
public record VocabularyState(
        String key,
        String name,
        List<String> appliesTo,
        String cardinality,
        boolean required,
        boolean ordered,
        boolean hierarchical,
        long version) {

    public boolean holdsMany() {
        return "many".equals(cardinality);
    }
}
