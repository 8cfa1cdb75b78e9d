package dev.outputhub.conversation.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.SkippedRecord;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportCountsTests {

    @Test
    void countsEveryLineOfAReportInOneColumn() {
        var kinds = List.of(
                "conversation", "record", "output", "document", "prompt", "project", "file", "a kind of another day");
        var counts = kinds.stream()
                .map(kind -> ImportItem.skipped("a.json", new SkippedRecord(kind, null, null, "reason", true)))
                .reduce(ImportCounts.NONE, ImportCounts::plus, (one, _) -> one);
        assertThat(Stream.of(counts.conversations(), counts.outputs(), counts.prompts(), counts.files())
                        .mapToInt(ResultCounts::skipped))
                .containsExactly(2, 2, 2, 2);
    }
}
