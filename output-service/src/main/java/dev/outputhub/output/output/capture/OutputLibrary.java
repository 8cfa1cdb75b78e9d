package dev.outputhub.output.output.capture;

import dev.outputhub.output.output.read.OutputView;
import dev.outputhub.output.output.read.OutputViews;
import dev.outputhub.output.output.store.CapturedOutput;
import dev.outputhub.output.output.store.ModelTerms;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.output.reference.Links;
import dev.outputhub.output.reference.References;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermResolver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Captures outputs. Links and terms are looked up first, because that may wait for another service; what is stored and told is
 * one transaction.
 */
@Component
public class OutputLibrary {

    private final References references;
    private final TermResolver terms;
    private final ModelTerms models;
    private final Capture capture;
    private final OutputViews views;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutputLibrary(
            References references,
            TermResolver terms,
            ModelTerms models,
            Capture capture,
            OutputViews views,
            TransactionTemplate transaction,
            Clock clock) {
        this.references = references;
        this.terms = terms;
        this.models = models;
        this.capture = capture;
        this.views = views;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** By a person, who names a term of each vocabulary that the organisation requires. */
    public OutputView capture(NewOutput given, Source source) {
        return capture(Identifiers.next(), given, source, resolved -> terms.requireAll("output", resolved));
    }

    /** @param id given by the caller, who may ask again: an output that is there already is answered as it is */
    public OutputView capture(UUID id, NewOutput given, Source source) {
        return capture(id, given, source, _ -> {});
    }

    private OutputView capture(UUID id, NewOutput given, Source source, Consumer<ResolvedTerms> check) {
        Text.checkStorable("content", given.content());
        Text.checkStorable("title", given.title());
        Text.checkStorable("notes", given.notes());
        var links = references.check(given.links(), Links.NONE);
        if (given.basedOnId() != null) {
            references.checkOutput(given.basedOnId(), id);
        }
        if (given.assigneeId() != null) {
            references.learnMember(given.assigneeId());
        }
        var resolved = resolveTerms(given);
        check.accept(resolved);
        var output = output(id, given, source, links, resolved);
        return Objects.requireNonNull(transaction.execute(_ -> {
            capture.store(List.of(new Capture.Wanted(output, resolved)));
            return views.one(id, Set.of());
        }));
    }

    private ResolvedTerms resolveTerms(NewOutput given) {
        var chosen = terms.resolve("output", given.terms(), given.createsMissingTerms());
        return withModel(chosen, given.model(), models);
    }

    /** A model that was chosen as a term stays; one that is only named becomes a term. */
    static ResolvedTerms withModel(ResolvedTerms chosen, @Nullable String model, ModelTerms models) {
        if (model == null || model.isBlank() || chosen.byVocabulary().containsKey(ModelTerms.VOCABULARY)) {
            return chosen;
        }
        var all = new LinkedHashMap<>(chosen.byVocabulary());
        all.putAll(models.resolveMentioned(model).byVocabulary());
        return new ResolvedTerms(all);
    }

    private CapturedOutput output(UUID id, NewOutput given, Source source, Links links, ResolvedTerms resolved) {
        var model = given.model() == null || given.model().isBlank() ? null : given.model();
        return new CapturedOutput(
                id,
                given.fields(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                        .with(links),
                given.content(),
                source,
                model,
                model != null && !resolved.byVocabulary().containsKey(ModelTerms.VOCABULARY),
                null);
    }
}
