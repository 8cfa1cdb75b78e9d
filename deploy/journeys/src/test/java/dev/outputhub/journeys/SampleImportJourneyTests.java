package dev.outputhub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every real export of every format, where a folder of samples lies beside the clone: imported with a report that accounts for each
 * record, then imported again with nothing changed.
 */
class SampleImportJourneyTests {

    /** Imports of an organisation take turns for each batch; what waits meanwhile is reading, uploads and this test's own polling. */
    private static final int AT_ONCE = 6;

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "conversations", List.of("conversation", "record"),
            "outputs", List.of("output", "document"),
            "prompts", List.of("prompt", "project"));

    private static final List<String> RESULTS = List.of("new", "updated", "unchanged", "skipped");

    private static Map<Sample, FutureTask<Both>> imports = Map.of();

    private record Both(ImportReport first, ImportReport second) {}

    @BeforeAll
    static void importAllTwice() {
        var samples = samples().toList();
        Assumptions.assumeFalse(samples.isEmpty(), "no samples beside the clone");
        var editor = Api.as("editor@acme.test");
        imports = samples.stream()
                .collect(Collectors.toMap(sample -> sample, sample -> new FutureTask<>(() -> twice(editor, sample))));
        // samples of one family tell the same conversations in different states, so each is imported twice before the
        // next
        var families = samples.stream().collect(Collectors.groupingBy(Sample::family));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            families.values()
                    .forEach(family -> threads.submit(
                            () -> family.forEach(sample -> imports.get(sample).run())));
        }
    }

    private static Both twice(Api editor, Sample sample) {
        var content = sample.content();
        return new Both(
                ImportReport.of(editor, sample.fileName(), content),
                ImportReport.of(editor, sample.fileName(), content));
    }

    static Stream<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void everyRecordIsInTheReportOnce(Sample sample) throws Exception {
        accountsForEverything(sample, both(sample).first());
        accountsForEverything(sample, both(sample).second());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void nothingIsChangedTheSecondTime(Sample sample) throws Exception {
        var first = both(sample).first();
        var second = both(sample).second();
        for (var kind : COLUMNS.keySet()) {
            assertThat(second.count(kind, "new"))
                    .as("%s: new %s in %s", sample, kind, second)
                    .isZero();
            assertThat(second.count(kind, "updated"))
                    .as("%s: updated %s in %s", sample, kind, second)
                    .isZero();
            assertThat(second.count(kind, "unchanged"))
                    .as("%s: the %s of before in %s", sample, kind, second)
                    .isEqualTo(first.taken(kind));
        }
        assertThat(second.count("messages", "new") + second.count("messages", "updated"))
                .as("%s: messages of %s", sample, second)
                .isZero();
        assertThat(second.items()).as(sample.toString()).hasSameSizeAs(first.items());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void somethingOfEveryExportIsTaken(Sample sample) throws Exception {
        var first = both(sample).first();
        var taken = COLUMNS.keySet().stream().mapToInt(first::taken).sum();
        if (sample.isNoExport()) {
            assertThat(first.state()).as("%s: %s", sample, first).isEqualTo("failed");
            assertThat(first.reason()).as("%s: %s", sample, first).isNotBlank();
            assertThat(taken).as("%s: %s", sample, first).isZero();
        } else {
            assertThat(first.state()).as("%s: %s", sample, first).isEqualTo("completed");
            assertThat(taken).as("%s: %s", sample, first).isPositive();
        }
        if (sample.conversations() != null) {
            assertThat(first.taken("conversations")).as("%s: %s", sample, first).isEqualTo(sample.conversations());
        }
        if (sample.prompts() != null) {
            assertThat(first.taken("prompts")).as("%s: %s", sample, first).isEqualTo(sample.prompts());
        }
    }

    /** The columns of the counts add up to the lines of the report, and whatever was left out says why. */
    private static void accountsForEverything(Sample sample, ImportReport report) {
        COLUMNS.forEach((column, kinds) -> {
            for (var result : RESULTS) {
                assertThat(report.count(column, result))
                        .as("%s: %s %s of %s", sample, result, column, report)
                        .isEqualTo((int) report.items().stream()
                                .filter(item -> kinds.contains(item.path("kind").asString()))
                                .filter(item -> item.path("result").asString().equals(result))
                                .count());
            }
        });
        var others = COLUMNS.values().stream().flatMap(List::stream).toList();
        var files = RESULTS.stream()
                .mapToInt(result -> report.count("files", result))
                .sum();
        assertThat(files).as("%s: files of %s", sample, report).isEqualTo((int) report.items().stream()
                .filter(item -> !others.contains(item.path("kind").asString()))
                .count());
        for (var result : RESULTS) {
            assertThat(report.count("messages", result))
                    .as("%s: %s messages of %s", sample, result, report)
                    .isEqualTo(report.items().stream()
                            .mapToInt(item -> item.at("/messages/" + result).asInt())
                            .sum());
        }
        var problems = report.items().stream()
                .filter(item -> item.path("problem").asBoolean())
                .toList();
        assertThat(problems).as("%s: problems of %s", sample, report).hasSize(report.problems());
        assertThat(report.items())
                .as("%s: why something was left out", sample)
                .filteredOn(item -> item.path("problem").asBoolean()
                        || item.path("result").asString().equals("skipped"))
                .allSatisfy(item -> assertThat(item.path("reason").asString("")).isNotBlank());
        assertThat(IntStream.range(0, report.items().size())
                        .filter(at -> report.items().get(at).path("index").asInt() != at))
                .as("%s: lines that are missing", sample)
                .isEmpty();
    }

    private static Both both(Sample sample) throws Exception {
        return imports.get(sample).get();
    }
}
