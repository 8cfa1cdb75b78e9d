package dev.outputhub.output.file;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the audit trail learns of files: of those that belong to confidential outputs not even the names. */
@Component
class FileJournal {

    private static final String KIND = "file";

    private final Files files;
    private final Journal journal;

    FileJournal(Files files, Journal journal) {
        this.files = files;
        this.journal = journal;
    }

    void created(StoredFile file) {
        journal.record(new AuditEntry("file.created", KIND, file.id(), null, facts(file)));
    }

    void deleted(StoredFile file) {
        journal.record(new AuditEntry("file.deleted", KIND, file.id(), facts(file), null));
    }

    void linked(UUID id, FileView.Link link) {
        journal.record(new AuditEntry("file.linked", KIND, id, null, link));
    }

    void unlinked(UUID id, FileView.Link link) {
        journal.record(new AuditEntry("file.unlinked", KIND, id, link, null));
    }

    private Map<String, Object> facts(StoredFile file) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("mediaType", file.mediaType());
        facts.put("size", file.size());
        if (!files.isSensitive(file.id())) {
            facts.put("name", file.name());
            facts.put("sha256", file.sha256());
        }
        return facts;
    }
}
