package dev.outputhub.output.text;

import static dev.outputhub.output.database.Tables.CONVERSATION_REFERENCE;
import static dev.outputhub.output.database.Tables.FILE_LINK;
import static dev.outputhub.output.database.Tables.MESSAGE_REFERENCE;

import dev.outputhub.output.reference.References;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a hit tells of the record that a file belongs to. Whoever adds the files of an import need not have asked about it. */
@Component
class RecordsOfFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsOfFiles.class);

    private static final Duration LONGEST_IMPORT = Duration.ofHours(1);

    private final DSLContext database;
    private final References references;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RecordsOfFiles(DSLContext database, References references, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.references = references;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks the owner about messages and their conversations that this service has not heard of.
     *
     * @return false where the owner may come to know one that it has not yet
     */
    boolean learn(UUID fileId) {
        read(() -> unknownMessages(fileId, Instant.EPOCH)).forEach(id -> ask("message", id));
        read(() -> unknownConversations(fileId)).forEach(id -> ask("conversation", id));
        return read(() -> unknownMessages(fileId, clock.instant().minus(LONGEST_IMPORT)))
                .isEmpty();
    }

    private List<UUID> unknownMessages(UUID fileId, Instant linkedAfter) {
        return database.select(FILE_LINK.RECORD_ID)
                .from(FILE_LINK)
                .where(FILE_LINK.ORGANIZATION_ID.eq(organization()))
                .and(FILE_LINK.FILE_ID.eq(fileId))
                .and(FILE_LINK.RECORD_KIND.eq("message"))
                .and(FILE_LINK.CREATED_AT.gt(linkedAfter))
                .and(DSL.notExists(DSL.selectOne()
                        .from(MESSAGE_REFERENCE)
                        .where(MESSAGE_REFERENCE.ORGANIZATION_ID.eq(FILE_LINK.ORGANIZATION_ID))
                        .and(MESSAGE_REFERENCE.ID.eq(FILE_LINK.RECORD_ID))))
                .fetch(FILE_LINK.RECORD_ID);
    }

    private List<UUID> unknownConversations(UUID fileId) {
        return database.selectDistinct(MESSAGE_REFERENCE.CONVERSATION_ID)
                .from(FILE_LINK)
                .join(MESSAGE_REFERENCE)
                .on(MESSAGE_REFERENCE.ORGANIZATION_ID.eq(FILE_LINK.ORGANIZATION_ID))
                .and(MESSAGE_REFERENCE.ID.eq(FILE_LINK.RECORD_ID))
                .where(FILE_LINK.ORGANIZATION_ID.eq(organization()))
                .and(FILE_LINK.FILE_ID.eq(fileId))
                .and(FILE_LINK.RECORD_KIND.eq("message"))
                .and(DSL.notExists(DSL.selectOne()
                        .from(CONVERSATION_REFERENCE)
                        .where(CONVERSATION_REFERENCE.ORGANIZATION_ID.eq(FILE_LINK.ORGANIZATION_ID))
                        .and(CONVERSATION_REFERENCE.ID.eq(MESSAGE_REFERENCE.CONVERSATION_ID))))
                .fetch(MESSAGE_REFERENCE.CONVERSATION_ID);
    }

    private void ask(String kind, UUID id) {
        try {
            references.checkRecord(kind, id);
        } catch (Problem problem) {
            if (problem.code().kind() != Kind.REFUSED) {
                throw problem;
            }
            LOG.info("A file belongs to the {} {}, which is gone", kind, id);
        }
    }

    private List<UUID> read(Supplier<List<UUID>> query) {
        return Objects.requireNonNull(transaction.execute(_ -> query.get()));
    }

    private static UUID organization() {
        return CurrentPrincipal.get().organizationId();
    }
}
