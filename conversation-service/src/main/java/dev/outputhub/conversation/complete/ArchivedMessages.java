package dev.outputhub.conversation.complete;

import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.message.MessageFile;
import dev.outputhub.conversation.message.RestoredMessage;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.ArchivedForm;
import dev.outputhub.records.complete.LeftOut;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the messages of one conversation of an archive: what is stored must be one that can be read, shown and gone on with. */
final class ArchivedMessages {

    static final Set<String> KNOWN = Set.of(
            "id",
            "parentId",
            "position",
            "role",
            "parts",
            "text",
            "model",
            "hidden",
            "sourceId",
            "fingerprint",
            "metadata",
            "files",
            "createdAt");

    private static final Set<String> KNOWN_OF_FILES = Set.of("reference", "fileId", "name", "mediaType", "size");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ArchiveIds ids;
    private final LeftOut leftOut;
    private final UUID conversationId;
    private final ArrayNode translated = JSON.createArrayNode();
    private final List<MessageFile> files = new ArrayList<>();

    ArchivedMessages(ArchiveIds ids, LeftOut leftOut, UUID conversationId) {
        this.conversationId = conversationId;
        this.ids = ids;
        this.leftOut = leftOut;
    }

    /** Checks and reads them, under the ids of here. */
    List<RestoredMessage> read(JsonNode all) {
        var messages = new ArrayList<RestoredMessage>(all.size());
        for (var one : all) {
            if (!(one instanceof ObjectNode given)) {
                throw Problem.invalid("messages", "are objects");
            }
            var message = JSON.createObjectNode().setAll(given);
            leftOut.unknown("messages.", message, KNOWN);
            message.retain(KNOWN);
            message.put("id", ids.here(message, "id").toString());
            ids.translate(message, "parentId");
            message.set("parts", parts(message.path("parts")));
            if (message.path("files").isArray()) {
                message.set("files", files(message));
            }
            translated.add(message);
            messages.add(message(message));
        }
        checkTree(messages);
        return messages;
    }

    /** What their parts show. */
    List<MessageFile> files() {
        return files;
    }

    private ArrayNode files(ObjectNode message) {
        var all = JSON.createArrayNode();
        var references = new HashSet<String>();
        for (var one : message.path("files")) {
            if (!(one instanceof ObjectNode given)
                    || !given.path("reference").isString()
                    || !given.path("name").isString()
                    || !given.path("mediaType").isString()
                    || !given.path("size").canConvertToLong()
                    || !references.add(given.path("reference").asString())) {
                throw Problem.invalid("messages.files", "have a reference of their own, a name, a mediaType and a size");
            }
            leftOut.unknown("messages.files.", given, KNOWN_OF_FILES);
            var file = JSON.createObjectNode().setAll(given);
            file.retain(KNOWN_OF_FILES);
            var fileId = ids.here(file, "fileId");
            file.put("fileId", fileId.toString());
            all.add(file);
            files.add(new MessageFile(
                    UUID.fromString(message.path("id").asString("")),
                    conversationId,
                    file.path("reference").asString(),
                    fileId,
                    file.path("name").asString(),
                    file.path("mediaType").asString(),
                    file.path("size").asLong()));
        }
        return all;
    }

    /** The messages with the ids of here. */
    ArrayNode translated() {
        return translated;
    }

    private RestoredMessage message(ObjectNode message) {
        var id = UUID.fromString(message.path("id").asString(""));
        var role = message.path("role").asString("");
        var known = Role.of(role);
        if (known == null || !known.key().equals(role)) {
            throw Problem.invalid("messages.role", "is user, assistant, system or tool");
        }
        var text = message.path("text");
        if (!text.isString()) {
            throw Problem.invalid("messages.text", "is a text");
        }
        var parent = message.path("parentId").asString(null);
        var metadata = message.path("metadata");
        return new RestoredMessage(
                id,
                parent == null ? null : UUID.fromString(parent),
                message.path("position").asInt(0),
                role,
                JSON.writeValueAsString(message.path("parts")),
                text.asString(),
                message.path("model").asString(null),
                message.path("hidden").asBoolean(false),
                message.path("sourceId").asString(null),
                fingerprint(message),
                metadata.isObject() ? JSON.writeValueAsString(metadata) : null,
                ArchivedForm.time(message, "createdAt"));
    }

    private ArrayNode parts(JsonNode given) {
        if (!given.isArray()) {
            throw Problem.invalid("messages.parts", "is a list");
        }
        var parts = JSON.createArrayNode();
        for (var one : given) {
            if (!one.path("type").isString() || !one.path("text").isString()) {
                throw Problem.invalid("messages.parts", "have a type and a text each");
            }
            var part = JSON.createObjectNode().setAll((ObjectNode) one);
            ids.translate(part, "fileId");
            parts.add(part);
        }
        return parts;
    }

    static @Nullable String fingerprint(JsonNode object) {
        var fingerprint = object.path("fingerprint").asString(null);
        if (fingerprint != null && !SHA256.matcher(fingerprint).matches()) {
            throw Problem.invalid("fingerprint", "is 64 hexadecimal digits");
        }
        return fingerprint;
    }

    private static void checkTree(List<RestoredMessage> messages) {
        var parents = new HashMap<UUID, @Nullable UUID>();
        var sourceIds = new HashSet<String>();
        for (var message : messages) {
            if (parents.containsKey(message.id())
                    || (message.sourceId() != null && !sourceIds.add(message.sourceId()))) {
                throw Problem.invalid("messages", "have an id each, which no other has");
            }
            parents.put(message.id(), message.parentId());
        }
        var sound = new HashSet<UUID>();
        for (var message : messages) {
            checkPath(message.id(), parents, sound);
        }
    }

    private static void checkPath(UUID from, Map<UUID, @Nullable UUID> parents, Set<UUID> sound) {
        var path = new HashSet<UUID>();
        for (UUID at = from; at != null && !sound.contains(at); at = parents.get(at)) {
            if (!parents.containsKey(at) || !path.add(at)) {
                throw Problem.invalid("messages", "are a tree: each has a parent among them or none");
            }
        }
        sound.addAll(path);
    }
}
