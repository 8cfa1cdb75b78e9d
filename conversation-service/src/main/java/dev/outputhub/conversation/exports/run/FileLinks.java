package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** To which records of an export files belong. */
@Component
class FileLinks {

    private final ExportNames names;

    FileLinks(ExportNames names) {
        this.names = names;
    }

    /**
     * The files that go along, each with the records and messages it is linked to: all of them where the whole organisation is exported,
     * else those of what is.
     */
    Map<UUID, List<UUID>> owners(ExportJob job, List<ObjectNode> files) {
        var messages = new HashSet<UUID>();
        var records = new HashSet<UUID>();
        files.forEach(file -> file.path("links").forEach(link -> {
            var to = UUID.fromString(link.path("recordId").asString());
            (isMessage(link) ? messages : records).add(to);
        }));
        var conversations = names.conversationsOf(messages);
        records.addAll(conversations.values());
        var held = names.find(job.id(), records).keySet();
        var owners = new LinkedHashMap<UUID, List<UUID>>();
        for (var file : files) {
            var linked = linked(file, held, conversations);
            if (!job.narrowed() || !linked.isEmpty()) {
                owners.put(UUID.fromString(file.path("id").asString()), linked);
            }
        }
        return owners;
    }

    private static List<UUID> linked(ObjectNode file, Set<UUID> held, Map<UUID, UUID> conversations) {
        var linked = new ArrayList<UUID>();
        file.path("links").forEach(link -> {
            var to = UUID.fromString(link.path("recordId").asString());
            var record = isMessage(link) ? conversations.get(to) : to;
            if (record != null && held.contains(record)) {
                linked.add(to);
            }
        });
        return linked;
    }

    private static boolean isMessage(JsonNode link) {
        return link.path("recordKind").asString("").equals("message");
    }
}
