package dev.outputhub.records.life;

import dev.outputhub.platform.audit.Journal;
import dev.outputhub.records.batch.UndoableBatches;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.mark.Marks;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.records.terms.TermChanges;
import dev.outputhub.records.terms.TermResolver;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the lives of all kinds share.
 *
 * @param savepoint within a transaction: what fails in it is taken back, and the transaction goes on
 */
public record RecordParts(
        DSLContext database,
        TransactionTemplate transaction,
        TransactionTemplate savepoint,
        TermResolver resolver,
        TermChanges terms,
        TermAssignments assignments,
        Confidentiality confidentiality,
        Marks marks,
        UndoableBatches batches,
        JsonMapper json,
        Journal journal) {}
