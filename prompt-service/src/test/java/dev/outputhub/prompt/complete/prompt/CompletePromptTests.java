package dev.outputhub.prompt.complete.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.platform.problems.Problem;
import dev.outputhub.prompt.quality.CompleteActivity;
import dev.outputhub.prompt.version.ChatMessage;
import dev.outputhub.records.complete.ArchiveIds;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletePromptTests {

    private static final UUID ID = new UUID(0x0198c0de_0000_7000L, 1);

    @Test
    void versionsMayHaveGapsAndAnyOrder() {
        var prompt = prompt("text", List.of(text(7), text(2)), 7, Map.of("production", 2), List.of());
        assertThatCode(prompt::check).doesNotThrowAnyException();
        assertThat(prompt.current().number()).isEqualTo(7);
    }

    @Test
    void partsThatDoNotFitTogetherAreRefused() {
        refused(prompt("text", List.of(text(1), text(1)), 1, Map.of(), List.of()), "versions");
        refused(prompt("text", List.of(text(0)), 0, Map.of(), List.of()), "versions");
        refused(prompt("text", List.of(text(1), text(2)), 1, Map.of(), List.of()), "currentVersion");
        refused(prompt("text", List.of(text(1)), 1, Map.of("production", 2), List.of()), "labels");
        refused(prompt("text", List.of(text(1)), 1, Map.of("latest", 1), List.of()), "latest");
        refused(prompt("text", List.of(text(1)), 1, Map.of(), List.of(activity(2, "x"))), "activities");
        refused(prompt("chat", List.of(text(1)), 1, Map.of(), List.of()), "chat prompt");
        refused(prompt("text", List.of(chat(1)), 1, Map.of(), List.of()), "text prompt");
    }

    @Test
    void idsOfAnotherOrganisationAreTranslatedAndTheOrderStays() {
        var activities = List.of(activity(1, "second"), activity(1, "first"));
        var prompt = prompt("text", List.of(text(1)), 1, Map.of(), activities);
        var ids = new ArchiveIds(UUID.randomUUID(), false);
        var here = prompt.here(ids);
        assertThat(here.id()).isEqualTo(ids.here(ID)).isNotEqualTo(ID);
        assertThat(here.snippetIds()).containsExactly(ids.here(ID));
        assertThat(here.activities()).extracting(CompleteActivity::what).containsExactly("first", "second");
        assertThat(prompt.here(new ArchiveIds(UUID.randomUUID(), true)).id()).isEqualTo(ID);
    }

    @Test
    void activitiesThatDifferInTheirNotesAloneHaveOneOrder() {
        var first = noted("a", null);
        var second = noted("b", Instant.EPOCH);
        var third = noted("a", Instant.EPOCH);
        var one = prompt("text", List.of(text(1)), 1, Map.of(), List.of(first, second, third));
        var other = prompt("text", List.of(text(1)), 1, Map.of(), List.of(third, second, first));
        assertThat(one.activities()).containsExactlyElementsOf(other.activities());
    }

    private static CompleteActivity noted(String note, @Nullable Instant doneAt) {
        return new CompleteActivity(UUID.randomUUID(), 1, "Read it", doneAt, null, note, Instant.EPOCH, null);
    }

    private static void refused(CompletePrompt prompt, String why) {
        assertThatThrownBy(prompt::check).isInstanceOf(Problem.class).hasMessageContaining(why);
    }

    private static CompletePrompt prompt(
            String kind,
            List<CompleteVersion> versions,
            int current,
            Map<String, Integer> labels,
            List<CompleteActivity> activities) {
        return new CompletePrompt(
                ID,
                "Title",
                "title",
                kind,
                null,
                false,
                null,
                null,
                false,
                current,
                null,
                List.of(ID),
                labels,
                List.of(),
                versions,
                activities,
                null,
                null);
    }

    private static CompleteVersion text(int number) {
        return new CompleteVersion(number, "says " + number, null, null, null, null, null, null);
    }

    private static CompleteVersion chat(int number) {
        var messages = List.of(new ChatMessage("user", "Hello"));
        return new CompleteVersion(number, null, messages, null, null, null, null, null);
    }

    private static CompleteActivity activity(int version, String what) {
        return new CompleteActivity(UUID.randomUUID(), version, what, null, null, null, Instant.EPOCH, null);
    }
}
