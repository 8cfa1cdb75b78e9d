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
import java.util.stream.Stream;
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
        var away = new ArrayList<String>();
        var counts = new HashMap<UUID, Integer>(own.of(vocabulary, kinds));
        ask(kinds, "/internal/term-counts/{vocabulary}", vocabulary, away)
                .forEach(answer ->
                        answer.forEach((term, count) -> counts.merge(UUID.fromString(term), count, Integer::sum)));
        return new Counts(counts, away);
    }

    /**
     * How many records carry more than one term of a vocabulary; likewise outside a transaction.
     *
     * @throws Problem 503 when a service did not answer
     */
    public int carriersOfSeveral(String vocabulary) {
        var away = new ArrayList<String>();
        var answers = ask(ALL_KINDS, "/internal/term-counts/{vocabulary}/several", vocabulary, away);
        new Counts(Map.of(), away).known();
        return Stream.concat(Stream.of(own.ofSeveral(vocabulary)), answers.stream())
                .flatMap(answer -> answer.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** @param away gets those that do not answer */
    private List<Map<String, Integer>> ask(Set<String> kinds, String path, String vocabulary, List<String> away) {
        var asked = new LinkedHashMap<String, Future<Map<String, Integer>>>();
        OTHER_SERVICES.stream()
                .filter(kinds::contains)
                .forEach(service -> asked.put(service, ask(service, path, vocabulary)));
        var answers = new ArrayList<Map<String, Integer>>();
        asked.forEach((service, answer) -> {
            try {
                answers.add(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException noAnswer) {
                away.add(service);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                away.add(service);
            }
        });
        return answers;
    }

    private Future<Map<String, Integer>> ask(String service, String path, String vocabulary) {
        var principal = CurrentPrincipal.get();
        var question = new FutureTask<>(() -> CurrentPrincipal.call(
                principal,
                () -> services.named(service)
                        .get(path, RemoteCounts.class, vocabulary)
                        .<Map<String, Integer>>map(counts -> counts)
                        .orElse(Map.of())));
        Thread.startVirtualThread(question);
        return question;
    }
}
