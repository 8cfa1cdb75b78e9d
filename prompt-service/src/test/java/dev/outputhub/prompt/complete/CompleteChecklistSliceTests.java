package dev.outputhub.prompt.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.platform.test.contracts.ArchiveContract;
import dev.outputhub.prompt.fixture.CompleteCalls;
import dev.outputhub.prompt.fixture.RunningPromptService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an organisation checks leaves with its archive and comes back, and is never laid over what people wrote. */
class CompleteChecklistSliceTests extends RunningPromptService {

    private static final String KIND = "checklist";

    private final UUID first = UUID.randomUUID();
    private final ObjectNode checklist = (ObjectNode) JSON.readTree(new ArchiveContract(KIND).example());
    private CompleteCalls calls;

    @BeforeEach
    void anOrganisationOfItsOwn() {
        calls = new CompleteCalls(mvc, UUID.randomUUID());
    }

    @Test
    void anOrganisationThatChecksNothingGivesNoneOut() {
        assertThat(calls.all(KIND, "")).isEmpty();
        calls.restore(first, false, true, KIND, List.of(checklist));
        assertThat(calls.all(KIND, "")).isEmpty();
    }

    @Test
    void aSecondTimeNothingChanges() {
        assertThat(results(calls.restore(first, KIND, List.of(checklist)))).containsExactly("new");
        assertThat(results(calls.restore(first, KIND, List.of(checklist)))).containsExactly("new");
        assertThat(results(calls.restore(UUID.randomUUID(), KIND, List.of(checklist))))
                .containsExactly("unchanged");
        assertThat(calls.all(KIND, "")).containsExactly(calls.translated(checklist));
    }

    @Test
    void aLaterArchiveRenewsWhatNobodyTouched() {
        calls.restore(first, KIND, List.of(checklist));
        var later = checklist.deepCopy();
        ((ArrayNode) later.path("items"))
                .addObject()
                .put("what", "Count the words")
                .putNull("promptKind");
        ((ArrayNode) later.path("labels")).removeAll().add("staging");
        assertThat(results(calls.restore(UUID.randomUUID(), KIND, List.of(later))))
                .containsExactly("updated");
        assertThat(calls.all(KIND, "")).containsExactly(calls.translated(later));
    }

    @Test
    void anArchiveOfSomebodyElseLeavesWhatIsHere() {
        calls.restore(first, KIND, List.of(checklist));
        var others = new CompleteCalls(mvc, UUID.randomUUID());
        assertThat(others.all(KIND, "")).isEmpty();
        assertThat(others.undo(first).path("removed").asInt()).isZero();
        assertThat(calls.all(KIND, "")).hasSize(1);
    }

    @Test
    void anUndoTakesItBack() {
        calls.restore(first, KIND, List.of(checklist));
        assertThat(calls.undo(first).toString()).isEqualTo("{\"removed\":1,\"kept\":0}");
        assertThat(calls.all(KIND, "")).isEmpty();
        assertThat(results(calls.restore(UUID.randomUUID(), KIND, List.of(checklist))))
                .containsExactly("new");
    }

    @Test
    void aMalformedOneIsSkippedWithItsReason() {
        var latest = checklist.deepCopy();
        ((ArrayNode) latest.path("labels")).add("latest");
        var twice = checklist.deepCopy();
        ((ArrayNode) twice.path("items")).addObject().put("what", "READ it aloud");
        var items = calls.restore(first, KIND, List.of(latest, twice, checklist));
        assertThat(results(items)).containsExactly("skipped", "skipped", "new");
        assertThat(items.path(1).path("reason").asString()).contains("already");
    }

    private static List<String> results(JsonNode items) {
        return texts(items, "result");
    }
}
