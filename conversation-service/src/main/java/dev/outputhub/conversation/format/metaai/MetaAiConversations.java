package dev.outputhub.conversation.format.metaai;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One conversation written as a text, in a table of labels and values. Its name holds the day; there is no time of a message and
 * no model.
 */
public final class MetaAiConversations implements RecordReader {

    private static final Pattern NAME = Pattern.compile("Conversation with Meta AI_(\\d{2}-\\d{2}-\\d{4})_\\d+\\.txt");
    private static final Pattern TURN = Pattern.compile("^(You|Meta AI): ?", Pattern.MULTILINE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd-yyyy", Locale.ROOT);

    @Override
    public ExportFormat format() {
        return ExportFormat.META_AI;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        String name = null;
        Instant day = null;
        String talk = null;
        for (var pair : Fields.elements(record, "label_values")) {
            var value = MisreadText.mended(Fields.textOr(pair, "value", ""));
            var named = NAME.matcher(value);
            if (named.find()) {
                name = named.group();
                day = day(named.group(1));
            }
            if (TURN.matcher(value).find()) {
                talk = talk == null ? value : talk + "\n" + value;
            }
        }
        if (talk == null) {
            return List.of(BrokenRecord.conversation(name, name, "The record has no messages"));
        }
        var time = Times.read(record.get("timestamp"));
        var id = filled(record, "fbid");
        var assembly = new ConversationAssembly(Platform.META_AI, id == null ? name : id, filled(record, "title"))
                .times(time == null ? day : time, null)
                .metadata(Fields.without(record, Set.of("label_values", "timestamp", "fbid", "title")));
        turns(talk, day, assembly);
        return List.of(assembly.build());
    }

    private static void turns(String talk, @Nullable Instant day, ConversationAssembly assembly) {
        var turn = TURN.matcher(talk);
        var found = turn.find();
        while (found) {
            var role = turn.group(1).equals("You") ? Role.USER : Role.ASSISTANT;
            var from = turn.end();
            found = turn.find();
            var words =
                    talk.substring(from, found ? turn.start() : talk.length()).strip();
            assembly.add(
                    Turn.of(null, role, List.of(new ContentPart.Text(words))).at(day));
        }
    }

    private static @Nullable Instant day(String text) {
        try {
            return LocalDate.parse(text, DAY).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
