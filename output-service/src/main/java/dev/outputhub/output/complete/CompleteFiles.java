package dev.outputhub.output.complete;

import dev.outputhub.output.file.ArchivedFile;
import dev.outputhub.output.file.RestoredFiles;
import dev.outputhub.output.file.UnusedFiles;
import dev.outputhub.records.complete.ArchiveIds;
import dev.outputhub.records.complete.ArchivedForm;
import dev.outputhub.records.complete.Arriving;
import dev.outputhub.records.complete.CompletePage;
import dev.outputhub.records.complete.CompleteQuery;
import dev.outputhub.records.complete.CompleteRecords;
import dev.outputhub.records.complete.LeftOut;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files with the records that they belong to; their bytes go by a call of their own. */
@Component
@Order(2)
class CompleteFiles implements CompleteRecords<ArchivedFile> {

    private static final Set<String> KNOWN =
            Set.of("kind", "id", "name", "mediaType", "size", "sha256", "links", "createdAt");

    private static final Set<String> KNOWN_OF_LINKS = Set.of("recordKind", "recordId", "conversationId");

    /** Bytes, about, of what is said about a file. */
    private static final long WEIGHT = 1_000;

    private final RestoredFiles files;
    private final UnusedFiles unused;
    private final ArchivedForm form;
    private final JsonMapper json;

    CompleteFiles(RestoredFiles files, UnusedFiles unused, ArchivedForm form, JsonMapper json) {
        this.files = files;
        this.unused = unused;
        this.form = form;
        this.json = json;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public List<CompletePage.Weighed> find(CompleteQuery query) {
        return files.find(query.filters(), query.after(), query.limit() + 1).stream()
                .map(id -> new CompletePage.Weighed(id, WEIGHT))
                .toList();
    }

    @Override
    public Map<UUID, ObjectNode> read(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, ObjectNode>();
        for (var file : files.of(ids)) {
            var record = json.createObjectNode().put("kind", kind());
            record.setAll((ObjectNode) json.valueToTree(file));
            found.put(file.id(), record);
        }
        return found;
    }

    @Override
    public Arriving<ArchivedFile> prepare(JsonNode record, ArchiveIds ids, boolean dryRun) {
        var complete = (ObjectNode) record.deepCopy();
        var leftOut = new LeftOut().unknown(record, KNOWN);
        complete.retain(KNOWN);
        ids.translate(complete, "id");
        for (var link : complete.path("links")) {
            if (link instanceof ObjectNode object) {
                leftOut.unknown("links.", object, KNOWN_OF_LINKS);
                object.retain(KNOWN_OF_LINKS);
                ids.translate(object, "recordId", "conversationId");
            }
        }
        var file = form.read(complete, ArchivedFile.class);
        // the order of links says nothing, and their ids are others here
        complete.set(
                "links",
                json.valueToTree(file.allLinks().stream()
                        .sorted(Comparator.comparing(ArchivedFile.Link::recordKind)
                                .thenComparing(link -> link.recordId().toString()))
                        .toList()));
        return new Arriving<>(file.id(), file.name(), complete, file, leftOut);
    }

    @Override
    public Map<UUID, Present> lock(Collection<UUID> ids) {
        var present = new LinkedHashMap<UUID, Present>();
        files.lock(ids).forEach((id, version) -> present.put(id, new Present(version, false)));
        return present;
    }

    @Override
    public long add(Arriving<ArchivedFile> arriving, UUID importId) {
        return files.settle(arriving.fields(), importId);
    }

    @Override
    public long renew(Arriving<ArchivedFile> arriving, UUID importId) {
        return files.settle(arriving.fields(), importId);
    }

    @Override
    public void remove(Collection<UUID> ids, UUID importId) {
        unused.restorationUndone(importId, ids);
    }

    @Override
    public Set<UUID> inUse(Collection<UUID> ids) {
        return files.linkedByPeople(ids);
    }
}
