package dev.outputhub.prompt.usage;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import dev.outputhub.records.terms.TermCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Asks every service that has records with terms how often each term of a vocabulary is used. */
@Component
public class TermUse {

    /** Each has records of one kind, of its own name. */
    private static final List<String> OTHER_SERVICES = List.of("output", "conversation");

    private static final Set<String> ALL_KINDS = Set.of("prompt", "agent", "output", "conversation");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TermCounts own;
    private final RemoteServices services;

    TermUse(TermCounts own, RemoteServices services) {
        this.own = own;
        this.services = services;
    }

    /**
     * @param byTerm how many records carry each term; a term that is missing is carried by none
     * @param away services that did not answer, whose records are not counted
     */
    public record Counts(Map<UUID, Integer> byTerm, List<String> away) {

        public int of(UUID term) {
            return byTerm.getOrDefault(term, 0);
        }

        public boolean anyUse() {
            return byTerm.values().stream().anyMatch(count -> count > 0);
        }

        /** @throws Problem 503 when a service did not answer: nothing is deleted on a guess */
        public Counts known() {
            if (!away.isEmpty()) {
                throw Problem.unavailable(
                        "It cannot be told whether this is in use, because a service does not answer: "
                                + String.join(", ", away) + ". Try again in a moment.",
                        Duration.ofSeconds(5));
            }
            return this;
        }
    }

    /** Call it outside a transaction: it waits for other services. */
    public Counts countsOf(String vocabulary) {
        return countsOf(vocabulary, ALL_KINDS);
    }

    /** Among records of some kinds; likewise outside a transaction. */
    public Counts countsOf(String vocabulary, Set<String> kinds) {
        var asked = new LinkedHashMap<String, Future<Map<String, Integer>>>();
        OTHER_SERVICES.stream()
                .filter(kinds::contains)
                .forEach(service -> asked.put(service, ask(service, vocabulary)));
        var counts = new HashMap<UUID, Integer>(own.of(vocabulary, kinds));
        var away = new ArrayList<String>();
        asked.forEach((service, answer) -> {
            try {
                answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .forEach((term, count) -> counts.merge(UUID.fromString(term), count, Integer::sum));
            } catch (ExecutionException | TimeoutException noAnswer) {
                away.add(service);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                away.add(service);
            }
        });
        return new Counts(counts, away);
    }

    private Future<Map<String, Integer>> ask(String service, String vocabulary) {
        var principal = CurrentPrincipal.get();
        var question = new FutureTask<>(() -> CurrentPrincipal.call(
                principal,
                () -> services.named(service)
                        .get("/internal/term-counts/{vocabulary}", RemoteCounts.class, vocabulary)
                        .<Map<String, Integer>>map(counts -> counts)
                        .orElse(Map.of())));
        Thread.startVirtualThread(question);
        return question;
    }
}
