package dev.outputhub.conversation.message;

import static dev.outputhub.conversation.database.Tables.CONVERSATION;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.format.rating.MessageRating;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Messages {

    private static final Field<@Nullable String> STARS =
            DSL.jsonbGetAttributeAsText(MESSAGE.METADATA, MessageRating.FIELD);

    /** Metadata is what a file said: a word in the place of the number is no rating. */
    private static final Field<@Nullable Integer> RATING = DSL.when(
                    STARS.in("1", "2", "3", "4", "5"), STARS.cast(Integer.class))
            .as("rating");

    /** Characters of a question that tell it from others. */
    private static final int LONGEST_TITLE = 120;

    private static final Field<@Nullable String> BEGINNING = DSL.field(
            "case when {0} = 'user' then left(btrim(regexp_replace(left({1}, 400), '\\s+', ' ', 'g')), {2}) end",
            String.class, MESSAGE.ROLE, MESSAGE.TEXT, DSL.inline(LONGEST_TITLE));

    /** Of the first two levels; what stands in a block of code is none. */
    private static final Field<String[]> HEADINGS =
            DSL.field("""
            case when {0} = 'assistant' and {1} ~ '(^|\\n)#{1,2} ' then array(
                select left(btrim(found[1], ' *#'), {2})
                from regexp_matches(regexp_replace(chr(10) || {1}, '\\n```.*?\\n```', '', 'g'), '^#{1,2}\\s+([^\\n]+)', 'gn') as found
                limit 20)
            else array[]::text[] end
            """, String[].class, MESSAGE.ROLE, MESSAGE.TEXT, DSL.inline(LONGEST_TITLE));

    private final DSLContext database;
    private final JsonMapper json;
    private final MessageFiles files;

    Messages(DSLContext database, JsonMapper json, MessageFiles files) {
        this.database = database;
        this.json = json;
        this.files = files;
    }

    /** The current message of a conversation, which may be null. @throws Problem 404 without such a conversation */
    @Nullable
    UUID current(UUID conversationId) {
        return database.select(CONVERSATION.CURRENT_MESSAGE_ID)
                .from(CONVERSATION)
                .where(CONVERSATION.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(CONVERSATION.ID.eq(conversationId))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("conversation", conversationId))
                .value1();
    }

    Links links(UUID conversationId) {
        return new Links(database.select(
                        MESSAGE.ID, MESSAGE.PARENT_ID, MESSAGE.POSITION, MESSAGE.HIDDEN, MESSAGE.CREATED_AT)
                .from(MESSAGE)
                .where(of(conversationId))
                .fetch(row -> new Links.Node(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    /** What an outline says of each message: how a question begins, and the headings of an answer. */
    Map<UUID, Outline.Turn> turns(UUID conversationId) {
        return database.select(
                        MESSAGE.ID,
                        MESSAGE.PARENT_ID,
                        MESSAGE.ROLE,
                        MESSAGE.HIDDEN,
                        MESSAGE.CREATED_AT,
                        BEGINNING,
                        HEADINGS)
                .from(MESSAGE)
                .where(of(conversationId))
                .fetchMap(
                        MESSAGE.ID,
                        row -> new Outline.Turn(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                List.of(row.value7())));
    }

    MessageView one(UUID id) {
        return database.select(MESSAGE.fields())
                .select(RATING)
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.ID.eq(id))
                .fetchOptional(row -> view(row, Map.of(), new ShownParts(files.of(List.of(id)))))
                .orElseThrow(() -> Problem.notFound("message", id));
    }

    /** In the order of the ids. */
    List<MessageView> list(
            UUID conversationId, Collection<UUID> ids, Map<UUID, List<MessageView.Alternative>> alternatives) {
        var found = new HashMap<UUID, MessageView>();
        var shown = new ShownParts(files.of(ids));
        database.select(MESSAGE.fields())
                .select(RATING)
                .from(MESSAGE)
                .where(of(conversationId))
                .and(MESSAGE.ID.in(ids))
                .forEach(row -> found.put(row.get(MESSAGE.ID), view(row, alternatives, shown)));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static Condition of(UUID conversationId) {
        return MESSAGE.ORGANIZATION_ID
                .eq(CurrentPrincipal.get().organizationId())
                .and(MESSAGE.CONVERSATION_ID.eq(conversationId));
    }

    private MessageView view(Record row, Map<UUID, List<MessageView.Alternative>> alternatives, ShownParts shown) {
        var id = row.get(MESSAGE.ID);
        return new MessageView(
                id,
                row.get(MESSAGE.CONVERSATION_ID),
                row.get(MESSAGE.PARENT_ID),
                row.get(MESSAGE.POSITION),
                row.get(MESSAGE.ROLE),
                shown.of(id, json.readTree(row.get(MESSAGE.PARTS).data())),
                row.get(MESSAGE.TEXT),
                row.get(MESSAGE.MODEL),
                row.get(MESSAGE.HIDDEN),
                row.get(MESSAGE.SOURCE_ID),
                row.get(MESSAGE.CREATED_AT),
                row.get(RATING),
                alternatives.getOrDefault(id, List.of()));
    }
}
