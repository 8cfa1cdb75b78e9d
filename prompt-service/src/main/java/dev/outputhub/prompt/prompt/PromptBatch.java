package dev.outputhub.prompt.prompt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermReferences;
import dev.outputhub.records.terms.VocabularyFact;
import dev.outputhub.platform.writing.ExpectedVersion;
import dev.outputhub.prompt.personal.PersonalMarks;
import dev.outputhub.prompt.writing.GivenTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes many prompts, each in a transaction of its own, and answers for each. */
@Service
class PromptBatch {

    static final int MOST = 1_000;
    private static final ExpectedVersion WHATEVER = new ExpectedVersion(null);

    record Answer(List<Item> items) {}

    /** @param result {@code ok} or {@code failed}, then with the code and text of the problem */
    record Item(
            UUID id,
            String result,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error) {}

    private record Terms(ResolvedTerms replace, ResolvedTerms add, ResolvedTerms remove) {

        boolean isEmpty() {
            return replace.isEmpty() && add.isEmpty() && remove.isEmpty();
        }
    }

    private final PromptLibrary library;
    private final PromptSearch search;
    private final GivenTerms givenTerms;
    private final TermReferences vocabularies;
    private final PersonalMarks marks;

    PromptBatch(
            PromptLibrary library,
            PromptSearch search,
            GivenTerms givenTerms,
            TermReferences vocabularies,
            PersonalMarks marks) {
        this.library = library;
        this.search = search;
        this.givenTerms = givenTerms;
        this.vocabularies = vocabularies;
        this.marks = marks;
    }

    Answer run(BatchRequest request) {
        refuseForbidden(request);
        var terms = terms(request);
        var patched =
                request.set() == null ? ResolvedTerms.NONE : givenTerms.ofPatch(PromptLibrary.KIND, request.set());
        return new Answer(ids(request).stream()
                .map(id -> one(id, request, terms, patched))
                .toList());
    }

    private Item one(UUID id, BatchRequest request, Terms terms, ResolvedTerms patched) {
        try {
            if (Boolean.TRUE.equals(request.restore())) {
                library.restore(id);
            }
            boolean wasConfidential = library.isConfidential(id);
            if (!terms.isEmpty()) {
                library.retag(id, terms.replace(), terms.add(), terms.remove());
            }
            if (request.set() != null) {
                library.change(id, WHATEVER, request.set(), patched, wasConfidential);
                favour(id, request);
            }
            if (Boolean.TRUE.equals(request.delete())) {
                library.delete(id, WHATEVER);
            }
            return new Item(id, "ok", null, null);
        } catch (Problem problem) {
            return new Item(id, "failed", problem.code().code(), problem.detail());
        }
    }

    private void favour(UUID id, BatchRequest request) {
        var favourite = request.set() == null ? null : request.set().get("favourite");
        if (favourite != null) {
            marks.favourite(id, favourite.asBoolean(false));
        }
    }

    private List<UUID> ids(BatchRequest request) {
        if ((request.ids() == null) == (request.filter() == null)) {
            throw Problem.invalid("ids", "or filter is needed, and not both");
        }
        if (request.ids() != null) {
            return request.ids().stream().distinct().toList();
        }
        var parameters = new LinkedHashMap<String, String[]>();
        request.filter().forEach((name, value) -> parameters.put(name, new String[] {value}));
        var ids = search.ids(ListQuery.of(parameters), MOST + 1);
        if (ids.size() > MOST) {
            throw Problem.invalid("filter", "means more than " + MOST + " prompts; narrow it");
        }
        return ids;
    }

    private Terms terms(BatchRequest request) {
        var added = givenTerms.resolve(
                PromptLibrary.KIND, request.addTerms(), Boolean.TRUE.equals(request.createMissingTerms()));
        var removed = givenTerms.resolve(PromptLibrary.KIND, request.removeTerms(), false);
        var single = vocabularies.vocabularies().stream()
                .filter(vocabulary -> !vocabulary.holdsMany())
                .map(VocabularyFact::key)
                .collect(Collectors.toSet());
        return new Terms(only(added, key -> single.contains(key)), only(added, key -> !single.contains(key)), removed);
    }

    private static ResolvedTerms only(ResolvedTerms terms, Predicate<String> wanted) {
        return new ResolvedTerms(terms.byVocabulary().entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static void refuseForbidden(BatchRequest request) {
        boolean trash = Boolean.TRUE.equals(request.delete()) || Boolean.TRUE.equals(request.restore());
        if (trash && !CurrentPrincipal.get().holds("prompts:delete")) {
            throw new Problem(
                    CommonError.SCOPE_MISSING, "This needs the permission prompts:delete, which you do not hold.");
        }
    }
}
