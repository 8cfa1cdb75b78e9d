package dev.outputhub.conversation.exports.run;

import dev.outputhub.conversation.exports.job.ExportJob;
import dev.outputhub.conversation.exports.job.ExportNames;
import dev.outputhub.conversation.exports.write.RecordLinks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
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
        files.forEach(file -> links(file).forEach(link -> (link.ofMessage() ? messages : records).add(link.to())));
        var conversations = names.conversationsOf(messages);
        records.addAll(conversations.values());
        var held = names.find(job.id(), records).keySet();
        var owners = new LinkedHashMap<UUID, List<UUID>>();
        for (var file : files) {
            var id = RecordLinks.uuid(file.path("id"));
            var linked = links(file).stream()
                    .filter(link -> held.contains(
                            link.ofMessage() ? conversations.getOrDefault(link.to(), link.to()) : link.to()))
                    .map(Link::to)
                    .toList();
            if (id != null && (!job.narrowed() || !linked.isEmpty())) {
                owners.put(id, linked);
            }
        }
        return owners;
    }

    private record Link(UUID to, boolean ofMessage) {}

    private static List<Link> links(ObjectNode file) {
        var links = new ArrayList<Link>();
        file.path("links").forEach(link -> {
            var to = RecordLinks.uuid(link.path("recordId"));
            if (to != null) {
                links.add(new Link(to, link.path("recordKind").asString("").equals("message")));
            }
        });
        return links;
    }
}
