package dev.outputhub.conversation.complete;

import dev.outputhub.conversation.complete.ArrivingConversation.Origin;
import dev.outputhub.conversation.conversation.ConversationFields;
import dev.outputhub.conversation.message.RestoredMessage;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.text.TitleLine;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.ArchivedForm;
import dev.outputhub.records.complete.ArchivedTerms;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.LeftOut;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Checks conversations of an archive and makes of them what can be stored here. */
@Component
class ArchivedConversations {

    private static final Set<String> KNOWN = Set.of(
            "kind",
            "id",
            "title",
            "date",
            "notes",
            "agentId",
            "currentMessageId",
            "platform",
            "sourceId",
            "model",
            "fingerprint",
            "metadata",
            "titleEdited",
            "branchChosen",
            "sourceCreatedAt",
            "sourceUpdatedAt",
            "terms",
            "favourite",
            "createdAt",
            "updatedAt",
            "messages");

    private final ArchivedForm form;
    private final ArchivedTerms terms;
    private final JsonMapper json;
    private final Clock clock;

    ArchivedConversations(ArchivedForm form, ArchivedTerms terms, JsonMapper json, Clock clock) {
        this.form = form;
        this.terms = terms;
        this.json = json;
        this.clock = clock;
    }

    /** The record stays as it is, which may be read once more; its texts are not copied. */
    Arriving<ArrivingConversation> arriving(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var complete = json.createObjectNode().setAll((ObjectNode) record);
        var leftOut = new LeftOut().unknown(complete, KNOWN);
        complete.retain(KNOWN);
        var id = ids.here(complete, "id");
        complete.put("id", id.toString());
        ids.translate(complete, "agentId", "currentMessageId");
        var archived = new ArchivedMessages(ids, leftOut, id);
        var messages = archived.read(complete.path("messages"));
        complete.set("messages", archived.translated());
        var fields = form.read(complete, ConversationFields.class);
        if (TitleLine.of(fields.title()).isEmpty()) {
            throw Problem.invalid("title", "says nothing");
        }
        checkCurrent(fields.currentMessageId(), messages);
        return new Arriving<>(
                id,
                fields.title(),
                complete,
                new ArrivingConversation(
                        id,
                        fields,
                        origin(complete),
                        messages,
                        archived.files(),
                        terms.resolve("conversation", complete.path("terms"), dryRun, leftOut),
                        complete.path("favourite").asBoolean(false),
                        or(ArchivedForm.time(complete, "createdAt")),
                        or(ArchivedForm.time(complete, "updatedAt"))),
                leftOut);
    }

    private static void checkCurrent(@Nullable UUID current, List<RestoredMessage> messages) {
        if (current != null
                && messages.stream().noneMatch(message -> message.id().equals(current))) {
            throw Problem.invalid("currentMessageId", "is one of its messages");
        }
    }

    private Origin origin(ObjectNode complete) {
        var metadata = complete.path("metadata");
        return new Origin(
                complete.path("platform").asString(null),
                complete.path("sourceId").asString(null),
                complete.path("model").asString(null),
                ArchivedMessages.fingerprint(complete),
                metadata.isObject() ? json.writeValueAsString(metadata) : null,
                complete.path("titleEdited").asBoolean(false),
                complete.path("branchChosen").asBoolean(false),
                ArchivedForm.time(complete, "sourceCreatedAt"),
                ArchivedForm.time(complete, "sourceUpdatedAt"));
    }

    private Instant or(@Nullable Instant time) {
        return time == null ? clock.instant() : time;
    }
}
