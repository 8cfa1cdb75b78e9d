package dev.outputhub.conversation.format.turnlist;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.ImportedDocument.Answer;
import dev.outputhub.conversation.format.ImportedDocument.Exchange;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.json.Fields;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Makes prompts of {@code {question_id, turns}} and outputs of {@code {question_id, model_id, choices: [{turns}]}}, as the
 * files of MT-bench are. Questions and answers lie in files of their own, so outputs stand without their prompts.
 */
public final class TurnLists implements RecordReader {

    @Override
    public ExportFormat format() {
        return ExportFormat.TURN_LIST;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var turns = texts(record, "turns");
        var exchanges = turns.isEmpty() ? answers(record) : questions(turns, texts(record, "reference"));
        var id = Fields.textOr(record, "question_id", "");
        if (exchanges.isEmpty()) {
            return List.of(new SkippedRecord("document", id, null, "The record has no turns"));
        }
        var model = filled(record, "model_id");
        var time = Times.read(record.get("tstamp"));
        var category = filled(record, "category");
        return List.of(new ImportedDocument(
                Platform.PROMPT_LIST,
                DerivedId.of(id, model, exchanges),
                turns.isEmpty() ? "Answers to question " + id : firstLine(turns.getFirst()),
                List.of(),
                exchanges,
                model,
                time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate(),
                category == null ? List.of() : List.of(category),
                null,
                null,
                List.of()));
    }

    private static List<Exchange> questions(List<String> turns, List<String> references) {
        var exchanges = new ArrayList<Exchange>();
        for (var at = 0; at < turns.size(); at++) {
            exchanges.add(new Exchange(
                    turns.get(at),
                    at < references.size() && !references.get(at).isBlank()
                            ? List.of(new Answer(references.get(at), "reference", null))
                            : List.of()));
        }
        return exchanges;
    }

    private static List<Exchange> answers(JsonNode record) {
        var exchanges = new ArrayList<Exchange>();
        for (var choice : Fields.elements(record, "choices")) {
            texts(choice, "turns")
                    .forEach(text -> exchanges.add(new Exchange(null, List.of(new Answer(text, null, null)))));
        }
        return exchanges;
    }

    private static List<String> texts(@Nullable JsonNode node, String field) {
        return Fields.elements(node, field).stream()
                .map(text -> Objects.requireNonNullElse(Fields.asText(text), ""))
                .toList();
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("Question");
    }
}
