package dev.outputhub.output.merged;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.output.file.FileLinks;
import dev.outputhub.output.output.store.OutputRecords;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.tell.OutputEvents;
import dev.outputhub.output.reference.Links;
import dev.outputhub.output.reference.ReferenceTables;
import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.records.change.Changes;
import dev.outputhub.records.life.RecordParts;
import dev.outputhub.records.store.RecordTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Outputs and files follow a conversation that is merged into another one, and go back when that is taken back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergedConversation {

    private static final String CONVERSATION = "conversation";
    private static final String MESSAGE = "message";

    private final RecordTable<StoredOutput> outputs;
    private final RecordParts parts;
    private final OutputEvents events;
    private final FileLinks files;
    private final ReferenceTables references;
    private final FollowedMerges followed;

    MergedConversation(
            RecordTable<StoredOutput> outputs,
            RecordParts parts,
            OutputEvents events,
            FileLinks files,
            ReferenceTables references,
            FollowedMerges followed) {
        this.outputs = outputs;
        this.parts = parts;
        this.events = events;
        this.files = files;
        this.references = references;
        this.followed = followed;
    }

    /** @param messages of the other one, and the ones that took their place; others are told of later */
    public void follow(UUID mergeId, UUID from, UUID into, List<MovedMessage> messages) {
        var places = places(messages);
        var moved = outputs.lock(followed.pointingTo(from, places.keySet()));
        moved.values().forEach(output -> {
            var message = output.fields().messageId();
            followed.keep(mergeId, output.id(), message);
            point(output, into, message == null ? null : places.get(message));
        });
        references.messagesMoved(places, into);
        followed.keep(mergeId, CONVERSATION, into, files.copy(CONVERSATION, from, into));
        files.withFiles(MESSAGE, places.keySet())
                .forEach(message -> copyFiles(mergeId, message, places.get(message), into));
    }

    private void copyFiles(UUID mergeId, UUID from, @Nullable UUID to, UUID conversationId) {
        if (to != null) {
            followed.keep(mergeId, MESSAGE, to, files.copyOfMessage(from, to, conversationId));
        }
    }

    /**
     * What was pointed elsewhere since stays there; what came to point to a copy goes where that came from.
     *
     * @param messages copies, and what they were copies of; others are told of later
     */
    public void goBack(UUID mergeId, UUID from, UUID into, List<MovedMessage> messages) {
        var originals = places(messages);
        var before = followed.takeOutputs(mergeId);
        var ids = new ArrayList<>(before.keySet());
        ids.addAll(followed.pointingTo(originals.keySet()));
        references.messagesMoved(originals, from);
        outputs.lock(ids).values().forEach(output -> {
            var message = output.fields().messageId();
            if (message != null && originals.containsKey(message)) {
                point(output, from, originals.get(message));
            } else if (before.containsKey(output.id())
                    && into.equals(output.fields().conversationId())) {
                point(output, from, before.get(output.id()));
            }
        });
        followed.takeFiles(mergeId)
                .forEach(file -> files.remove(file.recordKind(), file.recordId(), List.of(file.fileId())));
    }

    private static Map<UUID, UUID> places(List<MovedMessage> messages) {
        var places = new LinkedHashMap<UUID, UUID>();
        messages.forEach(message -> places.put(message.from(), message.to()));
        return places;
    }

    private void point(StoredOutput before, UUID conversationId, @Nullable UUID messageId) {
        var links = before.fields().links();
        var after = before.fields()
                .with(new Links(links.promptId(), links.promptVersion(), links.agentId(), conversationId, messageId));
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(OUTPUT.CONVERSATION_ID, conversationId);
        columns.put(OUTPUT.MESSAGE_ID, messageId);
        long version = outputs.change(before.id(), columns);
        var changes = new Changes(before.confidential());
        after.describe(before.fields(), changes);
        var kind = OutputRecords.KIND.name();
        parts.journal()
                .record(
                        new AuditEntry("output.updated", kind, before.id(), changes.before(), changes.after()),
                        events.updated(before.id(), after, version, changes.names()));
    }
}
