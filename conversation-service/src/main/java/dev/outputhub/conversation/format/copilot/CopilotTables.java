package dev.outputhub.conversation.format.copilot;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SessionReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Rows of the activity history, newest first; a conversation is known by its title alone. There are two layouts: Conversation,
 * Time, Author, Message and CreatedAt, MessageContent, Author, ChatName.
 */
public final class CopilotTables implements SessionReader {

    private static final String UNTITLED = "";
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy H:mm:ss xxx", Locale.ROOT);
    private static final Duration LONG_PAUSE = Duration.ofDays(1);
    private static final Set<String> CARRIED_ON =
            Set.of("Conversation", "Time", "Author", "Message", "CreatedAt", "MessageContent", "ChatName");

    /** A row with what decides where it stands. */
    private record TimedRow(
            JsonNode row, Role role, @Nullable Instant time) {}

    @Override
    public ExportFormat format() {
        return ExportFormat.COPILOT;
    }

    @Override
    public String conversation(JsonNode row, @Nullable String previous) {
        var title = either(row, "Conversation", "ChatName");
        return title == null ? UNTITLED : title;
    }

    @Override
    public @Nullable String title(String conversation) {
        return conversation.equals(UNTITLED) ? null : conversation;
    }

    @Override
    public List<ImportedRecord> read(@Nullable String conversation, List<JsonNode> rows, SourceFile file) {
        var layout = rows.getFirst().has("ChatName") ? "chat" : "activity";
        var assembly = new ConversationAssembly(
                Platform.COPILOT,
                DerivedId.of(Platform.COPILOT, layout, conversation),
                conversation == null ? null : title(conversation));
        var remarks = assembly.remarks();
        var turns = inOrder(rows, remarks);
        if (hasPause(turns)) {
            remarks.add("It may be several conversations of one title: Copilot's export does not tell them apart");
        }
        for (var turn : turns) {
            var words = either(turn.row(), "Message", "MessageContent");
            if (words == null) {
                remarks.add("A row without a text was left out");
            } else {
                assembly.add(Turn.of(null, turn.role(), List.of(new ContentPart.Text(words)))
                        .at(turn.time())
                        .with(Fields.without(turn.row(), CARRIED_ON)));
            }
        }
        return List.of(assembly.build());
    }

    /** Oldest first. A question and its answer have the same time, so the order of the file says which comes first. */
    private static List<TimedRow> inOrder(List<JsonNode> rows, Remarks remarks) {
        var turns = new ArrayList<>(rows.stream()
                .map(row -> new TimedRow(row, role(row, remarks), time(row, remarks)))
                .toList());
        if (newestFirst(turns)) {
            Collections.reverse(turns);
        }
        turns.sort(Comparator.comparing(TimedRow::time, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())));
        for (var at = 0; at + 1 < turns.size(); at++) {
            var pair = turns.subList(at, at + 2);
            if (isAlone(turns, at)
                    && pair.getFirst().role() == Role.ASSISTANT
                    && pair.getLast().role() == Role.USER) {
                Collections.swap(turns, at, at + 1);
            }
        }
        return turns;
    }

    private static boolean hasPause(List<TimedRow> turns) {
        for (var at = 1; at < turns.size(); at++) {
            var before = turns.get(at - 1).time();
            var time = turns.get(at).time();
            if (before != null && time != null && before.plus(LONG_PAUSE).isBefore(time)) {
                return true;
            }
        }
        return false;
    }

    private static boolean newestFirst(List<TimedRow> turns) {
        var first = turns.getFirst();
        var last = turns.getLast();
        if (first.time() == null || last.time() == null || first.time().equals(last.time())) {
            return first.role() == Role.ASSISTANT;
        }
        return first.time().isAfter(last.time());
    }

    /** Whether this row and the next have a time that no other has. */
    private static boolean isAlone(List<TimedRow> turns, int at) {
        var time = turns.get(at).time();
        return time != null
                && time.equals(turns.get(at + 1).time())
                && ((at == 0) || !time.equals(turns.get(at - 1).time()))
                && ((at + 2 == turns.size()) || !time.equals(turns.get(at + 2).time()));
    }

    private static Role role(JsonNode row, Remarks remarks) {
        var author = filled(row, "Author");
        var isCopilot = "bot".equalsIgnoreCase(author) || "copilot".equalsIgnoreCase(author);
        var role = isCopilot ? Role.ASSISTANT : Role.of(author);
        if (role == null) {
            remarks.add("A message has the unknown author \"" + author + "\" and was taken as a tool's");
            return Role.TOOL;
        }
        return role;
    }

    private static @Nullable Instant time(JsonNode row, Remarks remarks) {
        var given = either(row, "Time", "CreatedAt");
        var time = given == null ? null : Times.ofText(given);
        if (time == null && given != null) {
            try {
                time = OffsetDateTime.parse(given.strip(), AMERICAN).toInstant();
            } catch (DateTimeException _) {
                remarks.add("A time cannot be read");
            }
        }
        return time;
    }

    private static @Nullable String either(JsonNode row, String one, String other) {
        var found = filled(row, one);
        return found == null ? filled(row, other) : found;
    }
}
