package dev.outputhub.output.output.store;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.reference.Links;
import dev.outputhub.platform.text.TitleLine;
import dev.outputhub.records.change.Changes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What people say about an output and can change: how it is stored, read, compared and shown. A field that is added here and to
 * {@code NewOutput} is everywhere.
 *
 * @param assigneeId who is to review it
 * @param dueOn the day by which that is to be done
 */
public record OutputFields(
        @NotBlank @Size(max = TitleLine.LONGEST) String title,

        @NotNull @Pattern(regexp = MEDIA_TYPE, message = "must be a media type such as text/markdown")
        String mediaType,

        @Size(max = 35) @Nullable String language,
        @NotNull LocalDate date,
        @Min(1) @Max(5) @Nullable Integer rating,
        @Size(max = LONGEST_NOTES) @Nullable String notes,

        @Size(max = 2_000) @Pattern(regexp = LINK, message = NO_LINK) @Nullable
        String link,

        @Nullable UUID promptId,
        @Min(1) @Nullable Integer promptVersion,
        @Nullable UUID agentId,
        @Nullable UUID conversationId,
        @Nullable UUID messageId,
        @Nullable UUID basedOnId,
        @Nullable UUID assigneeId,
        @Nullable LocalDate dueOn) {

    public static final int LONGEST_NOTES = 20_000;

    public static final String MEDIA_TYPE = "[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}";

    /** Others, such as javascript:, would run where the link is clicked. */
    public static final String LINK = "https?://\\S+";

    public static final String NO_LINK = "begins with http:// or https://";

    public static final List<Field<?>> COLUMNS = List.of(
            OUTPUT.TITLE,
            OUTPUT.MEDIA_TYPE,
            OUTPUT.LANGUAGE,
            OUTPUT.DATE,
            OUTPUT.RATING,
            OUTPUT.NOTES,
            OUTPUT.LINK,
            OUTPUT.PROMPT_ID,
            OUTPUT.PROMPT_VERSION,
            OUTPUT.AGENT_ID,
            OUTPUT.CONVERSATION_ID,
            OUTPUT.MESSAGE_ID,
            OUTPUT.BASED_ON_ID,
            OUTPUT.ASSIGNEE_ID,
            OUTPUT.DUE_ON);

    /** Of an output that comes by itself: from an import, or as a model's answer. */
    public static OutputFields of(String title, String mediaType, LocalDate date, @Nullable String notes, Links links) {
        return new OutputFields(
                        title, mediaType, null, date, null, notes, null, null, null, null, null, null, null, null, null)
                .with(links);
    }

    /** What else an import says of it. */
    public OutputFields saying(@Nullable String itsLanguage, @Nullable Integer itsRating, @Nullable String itsLink) {
        return new OutputFields(
                title,
                mediaType,
                itsLanguage,
                date,
                itsRating,
                notes,
                itsLink,
                promptId,
                promptVersion,
                agentId,
                conversationId,
                messageId,
                basedOnId,
                assigneeId,
                dueOn);
    }

    public static OutputFields read(Record row) {
        var rating = row.get(OUTPUT.RATING);
        return new OutputFields(
                row.get(OUTPUT.TITLE),
                row.get(OUTPUT.MEDIA_TYPE),
                row.get(OUTPUT.LANGUAGE),
                row.get(OUTPUT.DATE),
                rating == null ? null : rating.intValue(),
                row.get(OUTPUT.NOTES),
                row.get(OUTPUT.LINK),
                row.get(OUTPUT.PROMPT_ID),
                row.get(OUTPUT.PROMPT_VERSION),
                row.get(OUTPUT.AGENT_ID),
                row.get(OUTPUT.CONVERSATION_ID),
                row.get(OUTPUT.MESSAGE_ID),
                row.get(OUTPUT.BASED_ON_ID),
                row.get(OUTPUT.ASSIGNEE_ID),
                row.get(OUTPUT.DUE_ON));
    }

    public Map<Field<?>, @Nullable Object> columns() {
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(OUTPUT.TITLE, title);
        columns.put(OUTPUT.MEDIA_TYPE, mediaType);
        columns.put(OUTPUT.LANGUAGE, language);
        columns.put(OUTPUT.DATE, date);
        columns.put(OUTPUT.RATING, rating == null ? null : rating.shortValue());
        columns.put(OUTPUT.NOTES, notes);
        columns.put(OUTPUT.LINK, link);
        columns.put(OUTPUT.PROMPT_ID, promptId);
        columns.put(OUTPUT.PROMPT_VERSION, promptVersion);
        columns.put(OUTPUT.AGENT_ID, agentId);
        columns.put(OUTPUT.CONVERSATION_ID, conversationId);
        columns.put(OUTPUT.MESSAGE_ID, messageId);
        columns.put(OUTPUT.BASED_ON_ID, basedOnId);
        columns.put(OUTPUT.ASSIGNEE_ID, assigneeId);
        columns.put(OUTPUT.DUE_ON, dueOn);
        return columns;
    }

    public void describe(OutputFields old, Changes changes) {
        changes.words("title", old.title, title);
        changes.value("mediaType", old.mediaType, mediaType);
        changes.value("language", old.language, language);
        changes.value("date", old.date, date);
        changes.value("rating", old.rating, rating);
        changes.length("notes", old.notes, notes);
        changes.words("link", old.link, link);
        changes.value("promptId", old.promptId, promptId);
        changes.value("promptVersion", old.promptVersion, promptVersion);
        changes.value("agentId", old.agentId, agentId);
        changes.value("conversationId", old.conversationId, conversationId);
        changes.value("messageId", old.messageId, messageId);
        changes.value("basedOnId", old.basedOnId, basedOnId);
        changes.value("assigneeId", old.assigneeId, assigneeId);
        changes.value("dueOn", old.dueOn, dueOn);
    }

    public OutputFields basedOn(UUID origin) {
        return new OutputFields(
                title,
                mediaType,
                language,
                date,
                rating,
                notes,
                link,
                promptId,
                promptVersion,
                agentId,
                conversationId,
                messageId,
                origin,
                assigneeId,
                dueOn);
    }

    public Links links() {
        return new Links(promptId, promptVersion, agentId, conversationId, messageId);
    }

    public OutputFields with(Links links) {
        return new OutputFields(
                title,
                mediaType,
                language,
                date,
                rating,
                notes,
                link,
                links.promptId(),
                links.promptVersion(),
                links.agentId(),
                links.conversationId(),
                links.messageId(),
                basedOnId,
                assigneeId,
                dueOn);
    }
}
