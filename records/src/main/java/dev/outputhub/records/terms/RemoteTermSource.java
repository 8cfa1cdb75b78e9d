package dev.outputhub.records.terms;

import dev.outputhub.platform.remote.RemoteServices;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Asks the service that owns the vocabularies. */
class RemoteTermSource implements TermSource {

    record Question(String vocabulary, List<String> values, boolean createMissing) {}

    record Answer(Map<String, TermState> terms) {}

    private final RemoteServices services;

    RemoteTermSource(RemoteServices services) {
        this.services = services;
    }

    @Override
    public List<VocabularyState> vocabularies() {
        return services.named("prompt")
                .get("/internal/vocabularies", VocabularyState[].class)
                .map(Arrays::asList)
                .orElse(List.of());
    }

    @Override
    public Map<String, TermState> resolve(String vocabulary, List<String> values, boolean createMissing) {
        return services.named("prompt")
                .post("/internal/terms/resolve", new Question(vocabulary, values, createMissing), Answer.class)
                .map(Answer::terms)
                .orElse(Map.of());
    }
}
