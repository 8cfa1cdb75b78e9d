package dev.outputhub.output.output.capture;

import dev.outputhub.output.fingerprint.Fingerprints;
import dev.outputhub.output.output.store.CapturedOutput;
import dev.outputhub.output.output.store.CapturedOutputs;
import dev.outputhub.output.output.store.ModelTerms;
import dev.outputhub.output.output.tell.OutputJournal;
import dev.outputhub.records.confidentiality.Confidentiality;
import dev.outputhub.records.terms.ImportedTerms;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermAssignments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores outputs with their terms and tells of them: the one way in, by hand, by import and by completion alike. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Capture {

    private final CapturedOutputs outputs;
    private final TermAssignments assignments;
    private final ImportedTerms importedTerms;
    private final ModelTerms models;
    private final Fingerprints fingerprints;
    private final OutputJournal journal;

    Capture(
            CapturedOutputs outputs,
            TermAssignments assignments,
            ImportedTerms importedTerms,
            ModelTerms models,
            Fingerprints fingerprints,
            OutputJournal journal) {
        this.outputs = outputs;
        this.assignments = assignments;
        this.importedTerms = importedTerms;
        this.models = models;
        this.fingerprints = fingerprints;
        this.journal = journal;
    }

    /**
     * An output and the terms it is to carry.
     *
     * @param forAll what its import gives to all it brings
     */
    public record Wanted(CapturedOutput output, ResolvedTerms terms, ResolvedTerms forAll) {
        public Wanted(CapturedOutput output, ResolvedTerms terms) {
            this(output, terms, ResolvedTerms.NONE);
        }
    }

    /** @return the ids that were new; what is there already is left as it is */
    public Set<UUID> store(List<Wanted> wanted) {
        var added = outputs.add(wanted.stream().map(Wanted::output).toList());
        var fresh =
                wanted.stream().filter(one -> added.contains(one.output().id())).toList();
        assign(fresh);
        giveForAll(fresh);
        catchUp(fresh);
        fingerprints.add(texts(fresh));
        journal.created(
                fresh.stream().map(Wanted::output).toList(),
                fresh.stream().allMatch(one -> isPlain(one.terms()) && isPlain(one.forAll())));
        return added;
    }

    // outputs of one import mostly carry the same terms: one statement for all that do
    private void assign(List<Wanted> fresh) {
        var byTerms = new LinkedHashMap<ResolvedTerms, List<UUID>>();
        fresh.forEach(one -> byTerms.computeIfAbsent(one.terms(), _ -> new ArrayList<>())
                .add(one.output().id()));
        byTerms.forEach((terms, ids) -> assignments.add("output", ids, terms));
    }

    private void giveForAll(List<Wanted> fresh) {
        record Given(UUID importId, ResolvedTerms terms) {}
        var byTerms = new LinkedHashMap<Given, List<UUID>>();
        for (var one : fresh) {
            var imported = one.output().imported();
            if (imported != null) {
                byTerms.computeIfAbsent(new Given(imported.importId(), one.forAll()), _ -> new ArrayList<>())
                        .add(one.output().id());
            }
        }
        byTerms.forEach((given, ids) -> importedTerms.give(given.importId(), "output", ids, given.terms()));
    }

    private void catchUp(List<Wanted> fresh) {
        var models = new LinkedHashMap<String, ResolvedTerms>();
        for (var one : fresh) {
            if (one.output().model() != null && !one.output().modelPending()) {
                models.putIfAbsent(one.output().model(), one.terms());
            }
        }
        models.forEach(this.models::catchUp);
    }

    private static Map<UUID, String> texts(List<Wanted> fresh) {
        var texts = new LinkedHashMap<UUID, String>();
        fresh.forEach(one -> texts.put(one.output().id(), one.output().content()));
        return texts;
    }

    private static boolean isPlain(ResolvedTerms terms) {
        var vocabularies = terms.byVocabulary();
        return !vocabularies.containsKey(ModelTerms.VOCABULARY)
                && !Confidentiality.dependsOn(vocabularies::containsKey);
    }
}
