package dev.outputhub.conversation.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.SkippedRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ImportCountsTests {

    @Test
    void countsEveryLineOfAReportInOneColumn() {
        var kinds = List.of(
                "conversation",
                "record",
                "output",
                "document",
                "prompt",
                "project",
                "file",
                "a kind of another day",
                "agent",
                "snippet",
                "vocabulary",
                "term",
                "checklist");
        var counts = kinds.stream()
                .map(kind -> ImportItem.skipped("a.json", new SkippedRecord(kind, null, null, "reason", true)))
                .reduce(ImportCounts.NONE, ImportCounts::plus, (one, _) -> one);
        assertThat(Stream.of(counts.conversations(), counts.outputs(), counts.prompts(), counts.files())
                        .mapToInt(ResultCounts::skipped))
                .containsExactly(2, 2, 2, 2);
        assertThat(Stream.of(
                                counts.agents(),
                                counts.snippets(),
                                counts.vocabularies(),
                                counts.terms(),
                                counts.checklists())
                        .mapToInt(ResultCounts::skipped))
                .containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void readsWhatAnEarlierReleaseCounted() {
        var none = "{\"new\": 0, \"updated\": 0, \"unchanged\": 0, \"skipped\": 0}";
        var counts = JsonMapper.shared()
                .readValue(
                        "{\"conversations\": {\"new\": 3, \"updated\": 0, \"unchanged\": 0, \"skipped\": 0}, \"messages\": %1$s, \"outputs\": %1$s, \"prompts\": %1$s, \"files\": %1$s}"
                                .formatted(none),
                        ImportCounts.class);
        assertThat(counts.conversations().created()).isEqualTo(3);
        assertThat(counts.agents()).isEqualTo(ResultCounts.NONE);
    }
}
