package dev.outputhub.prompt.term;

import dev.outputhub.platform.test.contracts.EventContracts;
import dev.outputhub.prompt.vocabulary.VocabularyEvents;
import dev.outputhub.records.terms.TermState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TermEventContractTests {

    private static final UUID TERM = UUID.fromString("0198c0de-0000-7000-8000-0000000000e1");
    private static final UUID PARENT = UUID.fromString("0198c0de-0000-7000-8000-0000000000e2");
    private static final UUID TARGET = UUID.fromString("0198c0de-0000-7000-8000-0000000000e3");

    @Test
    void tellsOfATerm() {
        assertPublished("TermCreated", state("Machine learning", null, false, null, 1));
        assertPublished("TermUpdated", state("Machine Learning", PARENT, true, null, 2));
        assertPublished("TermMerged", state("Machine learning", null, false, TARGET, 3));
        assertPublished("TermDeleted", state("Machine learning", null, false, null, 1));
    }

    private static TermState state(String name, UUID parent, boolean archived, UUID mergedInto, long version) {
        return new TermState(
                TERM, "tags", "machine-learning", name, "#1565c0", parent, 4, archived, mergedInto, version);
    }

    private static void assertPublished(String type, TermState state) {
        EventContracts.assertPublished(VocabularyEvents.TOPIC, type, state);
    }
}
