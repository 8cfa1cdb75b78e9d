package dev.outputhub.conversation.imports.documents;

import dev.outputhub.conversation.imports.documents.DocumentRows.OutputRow;
import dev.outputhub.conversation.imports.documents.DocumentRows.PromptRow;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportResult;
import dev.outputhub.conversation.imports.job.TermsForAll;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings prompts and outputs to the services that keep them, prompts first so that outputs can name theirs. */
@Component
class DocumentDelivery {

    private static final int MOST_PER_CALL = 100;

    private final RemoteServices services;

    DocumentDelivery(RemoteServices services) {
        this.services = services;
    }

    /** The other service's word on one row. */
    record Answer(
            String sourceKey,
            ImportResult result,
            @Nullable String reason,
            @Nullable UUID promptId,
            @Nullable Integer version,
            @Nullable UUID outputId) {

        @Nullable
        UUID recordId() {
            return promptId == null ? outputId : promptId;
        }
    }

    record Answers(List<Answer> items) {}

    /**
     * @param owner whose the records become; null for whoever imports
     * @param termsForAll ids by vocabulary
     */
    private record Request<T>(
            UUID importId, @Nullable UUID owner, Map<String, List<UUID>> termsForAll, List<T> items) {}

    /** Where rows of a kind go, and what is asked for all of them. */
    private record Receiver(
            String service, UUID importId, @Nullable UUID owner, Map<String, List<UUID>> termsForAll) {

        static Receiver of(String kind, ImportJob job, TermsForAll forAll) {
            return new Receiver(
                    kind, job.id(), job.options().owner(), forAll.of(kind).byVocabulary());
        }

        String path() {
            return "/internal/imported-" + service + "s";
        }
    }

    private record UndoRequest(UUID importId) {}

    record Undone(int removed, int kept) {}

    /** What became of each row, by its source key. */
    Map<String, Answer> deliver(ImportJob job, Collection<DocumentRows> documents, TermsForAll forAll) {
        var prompts =
                documents.stream().flatMap(rows -> rows.prompts().stream()).toList();
        var outputs =
                documents.stream().flatMap(rows -> rows.outputs().stream()).toList();
        var answers = new HashMap<String, Answer>();
        send(Receiver.of(DocumentImport.PROMPT, job, forAll), prompts, PromptRow::sourceKey, answers);
        var linked = outputs.stream()
                .map(row -> row.linkedTo(answers.get(row.promptKey())))
                .toList();
        send(Receiver.of(DocumentImport.OUTPUT, job, forAll), linked, OutputRow::sourceKey, answers);
        return answers;
    }

    /** @return what was done, in a word for the report */
    String undo(UUID importId, String kind) {
        var answer = services.named(kind)
                .post("/internal/imported-" + kind + "s/undo", new UndoRequest(importId), Undone.class);
        var kept = answer.map(Undone::kept).orElse(0);
        if (kept == 0) {
            return "removed";
        }
        return answer.map(Undone::removed).orElse(0) == 0 ? "kept" : "removed in part";
    }

    private <T> void send(Receiver receiver, List<T> rows, Function<T, String> key, Map<String, Answer> answers) {
        for (var from = 0; from < rows.size(); from += MOST_PER_CALL) {
            var part = rows.subList(from, Math.min(rows.size(), from + MOST_PER_CALL));
            try {
                call(receiver, part).forEach(answer -> answers.put(answer.sourceKey(), answer));
            } catch (Problem | IllegalStateException refusal) {
                if (refusal instanceof Problem problem && problem.code().kind() == Kind.UNAVAILABLE) {
                    throw refusal;
                }
                // one row that is refused must not cost the others their place
                part.forEach(row -> answers.put(key.apply(row), alone(receiver, row, key)));
            }
        }
    }

    private <T> Answer alone(Receiver receiver, T row, Function<T, String> key) {
        try {
            var answers = call(receiver, List.of(row));
            return answers.isEmpty()
                    ? refused(key.apply(row), "The " + receiver.service() + " service did not answer for it")
                    : answers.getFirst();
        } catch (Problem refusal) {
            if (refusal.code().kind() == Kind.UNAVAILABLE) {
                throw refusal;
            }
            return refused(key.apply(row), refusal.detail());
        } catch (IllegalStateException refusal) {
            return refused(key.apply(row), "The " + receiver.service() + " service refused it");
        }
    }

    private <T> List<Answer> call(Receiver receiver, List<T> rows) {
        var request = new Request<>(receiver.importId(), receiver.owner(), receiver.termsForAll(), rows);
        return services.named(receiver.service())
                .post(receiver.path(), request, Answers.class)
                .map(Answers::items)
                .orElse(List.of());
    }

    private static Answer refused(String sourceKey, String reason) {
        return new Answer(sourceKey, ImportResult.SKIPPED, reason, null, null, null);
    }
}
