package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.io.output.ProxyOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The platform's own archive, complete, which an import brings back as it was: one record in a line. */
record JsonArchive(JsonMapper json) implements ArchiveWriter {

    private static final int VERSION = 1;

    @Override
    public void write(ArchiveZip zip, Contents contents) throws IOException {
        zip.add("manifest.json", json.writeValueAsBytes(manifest(contents)));
        for (var kind : contents.job().kinds()) {
            contents.pulse().beat();
            try (var member = zip.member(kind.plural() + ".jsonl")) {
                contents.records().copy(kind, stoppable(member, contents.pulse()));
            }
        }
        FileMembers.writeById(zip, contents);
    }

    /** A kind may have gigabytes. */
    private static OutputStream stoppable(OutputStream member, Contents.Pulse pulse) {
        return new ProxyOutputStream(member) {
            @Override
            protected void beforeWrite(int bytes) throws IOException {
                pulse.beat();
            }
        };
    }

    private static Map<String, Object> manifest(Contents contents) {
        var job = contents.job();
        var filters = new LinkedHashMap<String, String>();
        job.filters().forEach((kind, filter) -> filters.put(kind.text(), filter));
        var counts = new LinkedHashMap<String, Long>();
        job.kinds().forEach(kind -> counts.put(kind.plural(), contents.records().count(kind)));
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("format", "output-hub");
        manifest.put("version", VERSION);
        // of its name this service knows the short form only
        manifest.put(
                "organization",
                Map.of(
                        "id", contents.organizationId().toString(),
                        "slug", job.organizationSlug(),
                        "name", job.organizationSlug()));
        manifest.put("exportedAt", contents.exportedAt().toString());
        manifest.put("kinds", job.kinds().stream().map(ExportKind::text).toList());
        manifest.put("filters", filters);
        manifest.put("counts", counts);
        return manifest;
    }
}
