package dev.outputhub.prompt.vocabulary;

import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.records.terms.VocabularyState;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyEventContractTests {

    @Test
    void tellsOfAVocabulary() {
        EventContracts.assertPublished(VocabularyEvents.TOPIC, "VocabularyCreated", state("Clients", 1));
        EventContracts.assertPublished(VocabularyEvents.TOPIC, "VocabularyUpdated", state("Customers", 2));
        EventContracts.assertPublished(VocabularyEvents.TOPIC, "VocabularyDeleted", state("Customers", 3));
    }

    private static VocabularyState state(String name, long version) {
        return new VocabularyState("clients", name, List.of("prompt", "output"), "many", false, false, true, version);
    }
}
