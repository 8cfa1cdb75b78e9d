package dev.outputhub.conversation.imports.job;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many of everything; {@code files} are those of an archive of ours, and those that hold no record. The kinds from {@code agents} on
 * are only of such an archive, and absent in what earlier releases counted.
 */
public record ImportCounts(
        ResultCounts conversations,
        ResultCounts messages,
        ResultCounts outputs,
        ResultCounts prompts,
        ResultCounts files,
        ResultCounts agents,
        ResultCounts snippets,
        ResultCounts vocabularies,
        ResultCounts terms,
        ResultCounts checklists) {

    public static final ImportCounts NONE = new ImportCounts(
            ResultCounts.NONE,
            ResultCounts.NONE,
            ResultCounts.NONE,
            ResultCounts.NONE,
            ResultCounts.NONE,
            null,
            null,
            null,
            null,
            null);

    public ImportCounts(
            ResultCounts conversations,
            ResultCounts messages,
            ResultCounts outputs,
            ResultCounts prompts,
            ResultCounts files,
            @Nullable ResultCounts agents,
            @Nullable ResultCounts snippets,
            @Nullable ResultCounts vocabularies,
            @Nullable ResultCounts terms,
            @Nullable ResultCounts checklists) {
        this.conversations = conversations;
        this.messages = messages;
        this.outputs = outputs;
        this.prompts = prompts;
        this.files = files;
        this.agents = agents == null ? ResultCounts.NONE : agents;
        this.snippets = snippets == null ? ResultCounts.NONE : snippets;
        this.vocabularies = vocabularies == null ? ResultCounts.NONE : vocabularies;
        this.terms = terms == null ? ResultCounts.NONE : terms;
        this.checklists = checklists == null ? ResultCounts.NONE : checklists;
    }

    /** Whether any record was taken, or would have been were it not here already. */
    public boolean anyTaken() {
        return Stream.of(conversations, outputs, prompts, files, agents, snippets, vocabularies, terms, checklists)
                .anyMatch(counts -> counts.taken() > 0);
    }

    /** Every line of a report is counted once, whatever its kind. */
    public ImportCounts plus(ImportItem item) {
        var one = ResultCounts.one(item.result());
        var kind = item.kind();
        return new ImportCounts(
                plus(conversations, one, Set.of("conversation", "record").contains(kind)),
                messages.plus(item.messages()),
                plus(outputs, one, Set.of("output", "document").contains(kind)),
                plus(prompts, one, Set.of("prompt", "project").contains(kind)),
                plus(files, one, !ELSEWHERE.contains(kind)),
                plus(agents, one, kind.equals("agent")),
                plus(snippets, one, kind.equals("snippet")),
                plus(vocabularies, one, kind.equals("vocabulary")),
                plus(terms, one, kind.equals("term")),
                plus(checklists, one, kind.equals("checklist")));
    }

    /** Kinds that have a count of their own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "conversation",
            "record",
            "output",
            "document",
            "prompt",
            "project",
            "agent",
            "snippet",
            "vocabulary",
            "term",
            "checklist");

    private static ResultCounts plus(ResultCounts counts, ResultCounts one, boolean counted) {
        return counted ? counts.plus(one) : counts;
    }
}
