package dev.outputhub.output.output.store;

import static dev.outputhub.output.database.Tables.OUTPUT;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import dev.outputhub.records.terms.TermResolver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The model of an output as a term of {@code llms}, made where it is new. While the owner of vocabularies is away an output is kept
 * without the term; the next output of the same model brings it to both.
 */
@Component
public class ModelTerms {

    public static final String VOCABULARY = "llms";

    private final TermResolver resolver;
    private final TermAssignments assignments;
    private final DSLContext database;

    ModelTerms(TermResolver resolver, TermAssignments assignments, DSLContext database) {
        this.resolver = resolver;
        this.assignments = assignments;
        this.database = database;
    }

    /** Of what an import or a completion brings; empty while nobody can tell. */
    public ResolvedTerms resolve(String model) {
        return known(() -> resolver.resolveOfSource("output", written(model)));
    }

    /** Of what a person writes; empty also where there is no such term and that person may make none. */
    ResolvedTerms resolveMentioned(String model) {
        return known(() -> resolver.resolveMentioned("output", written(model)));
    }

    private static Map<String, JsonNode> written(String model) {
        return Map.of(VOCABULARY, StringNode.valueOf(model));
    }

    private static ResolvedTerms known(Supplier<ResolvedTerms> resolution) {
        try {
            return resolution.get();
        } catch (Problem unknown) {
            // an organisation may have renamed or removed the vocabulary; the output matters more than its label
            if (unknown.code().kind() == Kind.UNAVAILABLE || unknown.code().kind() == Kind.REFUSED) {
                return ResolvedTerms.NONE;
            }
            throw unknown;
        }
    }

    /** Gives the term to outputs that came while it could not be asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void catchUp(String model, ResolvedTerms terms) {
        UUID organization = CurrentPrincipal.get().organizationId();
        var term = terms.byVocabulary().getOrDefault(VOCABULARY, List.of());
        if (term.isEmpty()) {
            return;
        }
        var waiting = database.update(OUTPUT)
                .set(OUTPUT.MODEL_PENDING, false)
                .where(OUTPUT.ORGANIZATION_ID.eq(organization))
                .and(OUTPUT.MODEL.eq(model))
                .and(OUTPUT.MODEL_PENDING)
                .returning(OUTPUT.ID)
                .fetchSet(OUTPUT.ID);
        assignments.addWhereNone("output", waiting, VOCABULARY, term.getFirst());
    }
}
