package dev.outputhub.conversation.imports.recognition;

import static dev.outputhub.conversation.database.Tables.CONVERSATIONS_WITHOUT_OPENING;
import static dev.outputhub.conversation.database.Tables.CONVERSATION_OPENING;
import static dev.outputhub.conversation.database.Tables.MESSAGE;

import dev.outputhub.conversation.format.Role;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How conversations begin that are stored, and what is said in them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Openings {

    private final DSLContext database;

    Openings(DSLContext database) {
        this.database = database;
    }

    /** Those that are known already stay. */
    public void note(Map<UUID, Set<String>> byConversation) {
        var fingerprints = new ArrayList<String>();
        var conversations = new ArrayList<UUID>();
        byConversation.forEach((id, openings) -> openings.forEach(opening -> {
            fingerprints.add(opening);
            conversations.add(id);
        }));
        if (fingerprints.isEmpty()) {
            return;
        }
        database.execute(
                """
                insert into conversation_opening (organization_id, fingerprint, conversation_id)
                select {0}, decode(opening.fingerprint, 'hex'), opening.conversation_id
                from unnest({1}, {2}) opening (fingerprint, conversation_id)
                on conflict do nothing
                """,
                DSL.val(CurrentPrincipal.get().organizationId()),
                DSL.val(fingerprints.toArray(String[]::new)),
                DSL.val(conversations.toArray(UUID[]::new)));
    }

    /** By opening; which conversations begin so. */
    public Map<String, List<UUID>> find(Collection<String> openings) {
        var found = new HashMap<String, List<UUID>>();
        if (openings.isEmpty()) {
            return found;
        }
        var wanted = openings.stream().map(HexFormat.of()::parseHex).toList();
        database.select(CONVERSATION_OPENING.FINGERPRINT, CONVERSATION_OPENING.CONVERSATION_ID)
                .from(CONVERSATION_OPENING)
                .where(CONVERSATION_OPENING.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(CONVERSATION_OPENING.FINGERPRINT.in(wanted))
                .orderBy(CONVERSATION_OPENING.CONVERSATION_ID)
                .forEach(row -> found.computeIfAbsent(HexFormat.of().formatHex(row.value1()), _ -> new ArrayList<>())
                        .add(row.value2()));
        return found;
    }

    /** What is said in a conversation that is stored; {@code plain} when its messages are nothing but what was said. */
    public record Stored(ConversationTurns turns, boolean plain) {}

    public Map<UUID, Stored> read(Collection<UUID> conversations) {
        var said = new HashMap<UUID, List<Said>>();
        var decorated = new HashMap<UUID, List<Said>>();
        if (conversations.isEmpty()) {
            return Map.of();
        }
        var plain = DSL.field("message_is_plain({0}, {1})", Boolean.class, MESSAGE.TEXT, MESSAGE.PARTS);
        database.select(
                        MESSAGE.CONVERSATION_ID,
                        MESSAGE.ID,
                        MESSAGE.PARENT_ID,
                        MESSAGE.ROLE,
                        MESSAGE.HIDDEN,
                        MESSAGE.TEXT,
                        plain)
                .from(MESSAGE)
                .where(MESSAGE.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(MESSAGE.CONVERSATION_ID.in(conversations))
                .orderBy(MESSAGE.POSITION, MESSAGE.ID)
                .forEach(row -> {
                    var parent = row.value3();
                    var one = new Said(
                            row.value2().toString(),
                            parent == null ? null : parent.toString(),
                            Role.valueOf(row.value4().toUpperCase(Locale.ROOT)),
                            row.value5(),
                            row.value6());
                    said.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(one);
                    if (!row.value7()) {
                        decorated
                                .computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                                .add(one);
                    }
                });
        var stored = new HashMap<UUID, Stored>();
        said.forEach((id, messages) -> {
            var turns = messages.size() > ConversationTurns.MOST_MESSAGES
                    ? ConversationTurns.of(List.of())
                    : ConversationTurns.of(messages);
            var plainly = !decorated.containsKey(id)
                    && messages.stream().allMatch(message -> message.text().isBlank() || turns.says(message.id()));
            stored.put(id, new Stored(turns, plainly));
        });
        return stored;
    }

    /** Of all organisations. */
    record Missing(UUID organizationId, UUID conversationId, UUID createdBy) {}

    List<Missing> missing(int most) {
        return database.selectFrom(CONVERSATIONS_WITHOUT_OPENING(most))
                .fetch(row -> new Missing(row.getOrganizationId(), row.getConversationId(), row.getCreatedBy()));
    }
}
