package dev.outputhub.bench.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The vocabularies of the organisation, and the terms that rows need: those they make say so in their attributes. */
final class SeedTerms {

    private static final String TERMS = "/api/v1/vocabularies/%s/terms";
    private static final String MADE_HERE = "attributes." + TermChoice.MARK + "=true";

    private final Organization organization;

    SeedTerms(Organization organization) {
        this.organization = organization;
    }

    /** All vocabularies, filled where they were empty. */
    List<SeededVocabulary> prepare(SeededRows names) throws InterruptedException {
        create("tags", TermChoice.MARK);
        var vocabularies = new ArrayList<SeededVocabulary>();
        for (var vocabulary : vocabularies()) {
            var key = vocabulary.path("key").asString();
            if (slugs(key).stream().allMatch(TermChoice.MARK::equals)) {
                for (var name : names.termsOf(key)) {
                    create(key, name);
                }
            }
            vocabularies.add(new SeededVocabulary(
                    key,
                    vocabulary
                            .path("appliesTo")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList(),
                    vocabulary.path("cardinality").asString().equals("many"),
                    slugs(key).stream()
                            .filter(slug -> !slug.equals(TermChoice.MARK))
                            .toList()));
        }
        return vocabularies;
    }

    /** Whether rows were seeded here that are not taken away. */
    boolean isMarked() throws InterruptedException {
        return slugs("tags").contains(TermChoice.MARK);
    }

    /** Those that were made here and that no record carries any more; what somebody uses stays. */
    void remove() throws InterruptedException {
        for (var vocabulary : vocabularies()) {
            var terms = TERMS.formatted(vocabulary.path("key").asString());
            for (var id : organization.ids(terms + "?" + MADE_HERE)) {
                organization.removeUnlessUsed(terms + "/" + id);
            }
        }
    }

    private List<JsonNode> vocabularies() throws InterruptedException {
        var vocabularies = new ArrayList<JsonNode>();
        organization.forEach("/api/v1/vocabularies", vocabularies::add);
        return vocabularies;
    }

    private List<String> slugs(String vocabulary) throws InterruptedException {
        var slugs = new ArrayList<String>();
        organization.forEach(
                TERMS.formatted(vocabulary), term -> slugs.add(term.path("slug").asString()));
        return slugs;
    }

    private void create(String vocabulary, String name) throws InterruptedException {
        organization.createUnlessThere(
                TERMS.formatted(vocabulary), Map.of("name", name, "attributes", Map.of(TermChoice.MARK, true)));
    }
}
