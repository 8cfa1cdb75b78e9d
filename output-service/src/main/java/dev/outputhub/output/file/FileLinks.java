package dev.outputhub.output.file;

import static dev.outputhub.output.database.Tables.FILE_LINK;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which files belong to which records, for records that are gone for good. The files themselves stay. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FileLinks {

    private final DSLContext database;

    FileLinks(DSLContext database) {
        this.database = database;
    }

    public void remove(String recordKind, Collection<UUID> recordIds) {
        database.deleteFrom(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(FILE_LINK.RECORD_KIND.eq(recordKind))
                .and(FILE_LINK.RECORD_ID.in(recordIds))
                .execute();
    }
}
