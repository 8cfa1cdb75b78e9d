package dev.outputhub.conversation.conversation;

import static dev.outputhub.records.database.Tables.VOCABULARY_REFERENCE;

import dev.outputhub.platform.identity.CurrentPrincipal;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which vocabularies hold one term of a record only. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Cardinalities {

    private final DSLContext database;

    Cardinalities(DSLContext database) {
        this.database = database;
    }

    public Set<String> holdingOne(Collection<String> vocabularies) {
        return database.select(VOCABULARY_REFERENCE.KEY)
                .from(VOCABULARY_REFERENCE)
                .where(VOCABULARY_REFERENCE.ORGANIZATION_ID.eq(
                        CurrentPrincipal.get().organizationId()))
                .and(VOCABULARY_REFERENCE.KEY.in(vocabularies))
                .and(VOCABULARY_REFERENCE.CARDINALITY.eq("one"))
                .fetchSet(VOCABULARY_REFERENCE.KEY);
    }
}
