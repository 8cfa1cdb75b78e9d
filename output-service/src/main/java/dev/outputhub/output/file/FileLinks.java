package dev.outputhub.output.file;

import static dev.outputhub.output.database.Tables.FILE_LINK;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files belong to which records, for records that are gone for good or become one. The files themselves stay. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FileLinks {

    private final DSLContext database;
    private final Files files;
    private final FileJournal journal;

    FileLinks(DSLContext database, Files files, FileJournal journal) {
        this.database = database;
        this.files = files;
        this.journal = journal;
    }

    /** The files of one record become those of another too. @return those that it had not */
    public List<UUID> copy(String recordKind, UUID from, UUID to) {
        var copied = of(recordKind, from).stream()
                .filter(file -> files.link(file, recordKind, to))
                .toList();
        copied.forEach(file -> journal.linked(file, new FileView.Link(recordKind, to)));
        return copied;
    }

    /** Likewise, of a message: with its conversation the link goes. */
    public List<UUID> copyOfMessage(UUID from, UUID to, UUID conversationId) {
        var link = new GivenFile.RecordLink("message", to, conversationId, null);
        var copied = of("message", from).stream()
                .filter(file -> files.link(file, link))
                .toList();
        copied.forEach(file -> journal.linked(file, new FileView.Link("message", to)));
        return copied;
    }

    /** Those of the records that have files. */
    public Set<UUID> withFiles(String recordKind, Collection<UUID> recordIds) {
        return database.selectDistinct(FILE_LINK.RECORD_ID)
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(FILE_LINK.RECORD_KIND.eq(recordKind))
                .and(FILE_LINK.RECORD_ID.in(recordIds))
                .fetchSet(FILE_LINK.RECORD_ID);
    }

    private List<UUID> of(String recordKind, UUID recordId) {
        return database.select(FILE_LINK.FILE_ID)
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(FILE_LINK.RECORD_KIND.eq(recordKind))
                .and(FILE_LINK.RECORD_ID.eq(recordId))
                .orderBy(FILE_LINK.CREATED_AT, FILE_LINK.FILE_ID)
                .fetch(FILE_LINK.FILE_ID);
    }

    public void remove(String recordKind, UUID recordId, Collection<UUID> fileIds) {
        for (var file : fileIds) {
            if (files.unlink(file, recordKind, recordId)) {
                journal.unlinked(file, new FileView.Link(recordKind, recordId));
            }
        }
    }

    public void remove(String recordKind, Collection<UUID> recordIds) {
        database.deleteFrom(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(FILE_LINK.RECORD_KIND.eq(recordKind))
                .and(FILE_LINK.RECORD_ID.in(recordIds))
                .execute();
    }
}
