package dev.outputhub.output.output;

import dev.outputhub.platform.terms.ResolvedTerms;
import dev.outputhub.platform.terms.TermAssignments;
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

    private final Outputs outputs;
    private final TermAssignments assignments;
    private final AssignedTerms assigned;
    private final ModelTerms models;
    private final OutputJournal journal;

    Capture(
            Outputs outputs,
            TermAssignments assignments,
            AssignedTerms assigned,
            ModelTerms models,
            OutputJournal journal) {
        this.outputs = outputs;
        this.assignments = assignments;
        this.assigned = assigned;
        this.models = models;
        this.journal = journal;
    }

    /** An output and the terms it is to carry. */
    public record Wanted(CapturedOutput output, ResolvedTerms terms) {}

    /** @return the ids that were new; what is there already is left as it is */
    public Set<UUID> store(List<Wanted> wanted) {
        var added = outputs.add(wanted.stream().map(Wanted::output).toList());
        var fresh =
                wanted.stream().filter(one -> added.contains(one.output().id())).toList();
        assign(fresh);
        catchUp(fresh);
        var meanings = fresh.stream().allMatch(one -> isPlain(one.terms()))
                ? Map.<UUID, AssignedTerms.Meaning>of()
                : assigned.of(added);
        journal.created(fresh.stream()
                .map(one ->
                        told(one.output(), meanings.getOrDefault(one.output().id(), AssignedTerms.Meaning.NONE)))
                .toList());
        return added;
    }

    // outputs of one import mostly carry the same terms: one statement for all that do
    private void assign(List<Wanted> fresh) {
        var byTerms = new LinkedHashMap<ResolvedTerms, List<UUID>>();
        fresh.forEach(one -> byTerms.computeIfAbsent(one.terms(), _ -> new ArrayList<>())
                .add(one.output().id()));
        byTerms.forEach((terms, ids) -> assignments.add("output", ids, terms));
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

    private static boolean isPlain(ResolvedTerms terms) {
        return !terms.byVocabulary().containsKey(ModelTerms.VOCABULARY) && !Sensitivity.isNamed(terms);
    }

    private static OutputJournal.Capture told(CapturedOutput output, AssignedTerms.Meaning meaning) {
        var model = meaning.model() == null ? output.model() : meaning.model();
        return new OutputJournal.Capture(output, model, meaning.sensitive());
    }
}
