package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.format.outputhub.HubForm;
import dev.outputhub.conversation.format.outputhub.HubManifest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What an archive says of itself: by it an import knows that it is one, and what is to be in it. */
record ArchiveManifest(Map<String, Object> fields) {

    static ArchiveManifest of(HubForm form, Contents contents) {
        var job = contents.job();
        var filters = new LinkedHashMap<String, String>();
        job.filters().forEach((kind, filter) -> filters.put(kind.text(), filter));
        var counts = new LinkedHashMap<String, Long>();
        job.kinds().forEach(kind -> counts.put(kind.plural(), contents.records().count(kind)));
        var fields = new LinkedHashMap<String, Object>();
        fields.put("format", HubManifest.FORMAT);
        fields.put("version", HubManifest.KNOWN_VERSION);
        fields.put("form", form.text());
        // of its name this service knows the short form only
        fields.put(
                "organization",
                Map.of(
                        "id", contents.organizationId().toString(),
                        "slug", job.organizationSlug(),
                        "name", job.organizationSlug()));
        fields.put("exportedAt", contents.exportedAt().toString());
        fields.put("kinds", job.kinds().stream().map(ExportKind::text).toList());
        fields.put("filters", filters);
        fields.put("counts", counts);
        return new ArchiveManifest(fields);
    }

    ArchiveManifest with(String name, Object value) {
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new ArchiveManifest(more);
    }

    void write(ArchiveZip zip, JsonMapper json) throws IOException {
        zip.add(HubManifest.FILE, json.writeValueAsBytes(fields));
    }
}
