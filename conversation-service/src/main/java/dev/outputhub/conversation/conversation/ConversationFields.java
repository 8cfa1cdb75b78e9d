package dev.outputhub.conversation.conversation;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;

import dev.outputhub.platform.text.TitleLine;
import dev.outputhub.records.change.Changes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What people can change about a conversation: how it is stored, read, compared and shown. */
public record ConversationFields(
        @NotBlank @Size(max = TitleLine.LONGEST) String title,
        @Nullable LocalDate date,
        @Size(max = LONGEST_NOTES) @Nullable String notes,
        @Nullable UUID agentId,
        @Nullable UUID currentMessageId) {

    public static final int LONGEST_NOTES = 20_000;

    static final List<Field<?>> COLUMNS = List.of(
            CONVERSATION.TITLE,
            CONVERSATION.DATE,
            CONVERSATION.NOTES,
            CONVERSATION.AGENT_ID,
            CONVERSATION.CURRENT_MESSAGE_ID);

    static ConversationFields read(Record row) {
        return new ConversationFields(
                row.get(CONVERSATION.TITLE),
                row.get(CONVERSATION.DATE),
                row.get(CONVERSATION.NOTES),
                row.get(CONVERSATION.AGENT_ID),
                row.get(CONVERSATION.CURRENT_MESSAGE_ID));
    }

    /** What a person named or chose is marked so: no import changes it again. */
    Map<Field<?>, @Nullable Object> columns(ConversationFields old) {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(CONVERSATION.TITLE, title);
        columns.put(CONVERSATION.DATE, date);
        columns.put(CONVERSATION.NOTES, notes);
        columns.put(CONVERSATION.AGENT_ID, agentId);
        columns.put(CONVERSATION.CURRENT_MESSAGE_ID, currentMessageId);
        if (!title.equals(old.title)) {
            columns.put(CONVERSATION.TITLE_EDITED, true);
        }
        if (!Objects.equals(currentMessageId, old.currentMessageId)) {
            columns.put(CONVERSATION.BRANCH_CHOSEN, true);
        }
        return columns;
    }

    public void describe(ConversationFields old, Changes changes) {
        changes.words("title", old.title, title);
        changes.value("date", old.date, date);
        changes.length("notes", old.notes, notes);
        changes.value("agentId", old.agentId, agentId);
        changes.value("currentMessageId", old.currentMessageId, currentMessageId);
    }
}
