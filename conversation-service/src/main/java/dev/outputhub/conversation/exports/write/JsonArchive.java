package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.format.outputhub.HubForm;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.commons.io.output.ProxyOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The platform's own archive, complete, which an import brings back as it was: one record in a line. */
record JsonArchive(JsonMapper json) implements ArchiveWriter {

    @Override
    public void write(ArchiveZip zip, Contents contents) throws IOException {
        ArchiveManifest.of(HubForm.JSON, contents).write(zip, json);
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
}
