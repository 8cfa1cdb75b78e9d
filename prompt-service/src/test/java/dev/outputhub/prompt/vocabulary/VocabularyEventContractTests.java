package dev.outputhub.prompt.vocabulary;

import dev.outputhub.records.terms.VocabularyFact;
import dev.outputhub.platform.test.contracts.EventContracts;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyEventContractTests {

    @Test
    void tellsOfAVocabulary() {
        EventContracts.assertPublished(VocabularyNews.TOPIC, "VocabularyCreated", fact("Clients", 1));
        EventContracts.assertPublished(VocabularyNews.TOPIC, "VocabularyUpdated", fact("Customers", 2));
        EventContracts.assertPublished(VocabularyNews.TOPIC, "VocabularyDeleted", fact("Customers", 3));
    }

    private static VocabularyFact fact(String name, long version) {
        return new VocabularyFact("clients", name, List.of("prompt", "output"), "many", false, false, true, version);
    }
}
