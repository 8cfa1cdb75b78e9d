package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportNames.Named;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records that records name by their ids. */
public final class RecordLinks {

    private RecordLinks() {}

    static Set<UUID> of(Collection<ObjectNode> records) {
        var ids = new LinkedHashSet<UUID>();
        for (var record : records) {
            add(ids, record.path("id"));
            record.properties().forEach(field -> {
                if (field.getKey().endsWith("Id")) {
                    add(ids, field.getValue());
                } else if (field.getKey().endsWith("Ids")) {
                    field.getValue().forEach(id -> add(ids, id));
                }
            });
        }
        return ids;
    }

    /** The records themselves, and the messages within them: what a file can belong to. */
    static Set<UUID> owners(Collection<ObjectNode> records) {
        var ids = new LinkedHashSet<UUID>();
        for (var record : records) {
            add(ids, record.path("id"));
            record.path("messages").forEach(message -> add(ids, message.path("id")));
        }
        return ids;
    }

    /** The files of a record or message. */
    static List<Named> of(JsonNode owner, Map<UUID, List<Named>> attachments) {
        var id = uuid(owner.path("id"));
        return id == null ? List.of() : attachments.getOrDefault(id, List.of());
    }

    private static void add(Set<UUID> ids, JsonNode value) {
        var id = uuid(value);
        if (id != null) {
            ids.add(id);
        }
    }

    public static @Nullable UUID uuid(JsonNode value) {
        try {
            return value.isString() ? UUID.fromString(value.asString()) : null;
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
