package dev.outputhub.journeys;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** What became of each request: how many of which status, and whose answer was wrong. */
final class Verdicts {

    /** A machine that also builds is slow; an answer that takes longer keeps a person waiting in any case. */
    private static final Duration BOUND = Duration.ofSeconds(30);

    private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> unavailable = new ConcurrentHashMap<>();
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

    private final Set<String> kinds = ConcurrentHashMap.newKeySet();

    record Finding(HostileRequest request, String fault) {

        /** What two requests have in common that met the same fault. */
        String kind() {
            return request.operation() + ": " + fault.replaceAll("[0-9a-f-]{16,}|\\d{4,}", "…");
        }
    }

    void answered(HostileRequest request, RawHttp.Answer answer, Duration time) {
        byStatus.computeIfAbsent(answer.status(), _ -> new LongAdder()).increment();
        fault(answer, time).ifPresent(fault -> add(new Finding(request, fault)));
    }

    void unanswered(HostileRequest request, Exception failure) {
        byStatus.computeIfAbsent(0, _ -> new LongAdder()).increment();
        add(new Finding(request, "no answer: " + failure));
    }

    /** The first of its kind is told at once: the rest of a long run can wait. */
    private void add(Finding finding) {
        findings.add(finding);
        if (kinds.add(finding.kind())) {
            System.out.println("found after " + count() + " requests: " + finding.fault() + "\n  " + finding.request());
        }
    }

    /** Of a service that was away or busy; the same request is sent again when it is quiet. */
    void away(HostileRequest request, RawHttp.Answer answer) {
        byStatus.computeIfAbsent(answer.status(), _ -> new LongAdder()).increment();
        unavailable
                .computeIfAbsent(
                        request.operation() + " " + answer.body().replaceAll(".*\"code\":\"([^\"]*)\".*", "$1"),
                        _ -> new LongAdder())
                .increment();
    }

    static Optional<String> fault(RawHttp.Answer answer, Duration time) {
        if (time.compareTo(BOUND) > 0) {
            return Optional.of(answer.status() + " after " + time.toSeconds() + " s");
        }
        if (answer.status() >= 500) {
            return Optional.of(answer.status() + " " + HostileRequest.shortened(answer.body()));
        }
        if (answer.status() >= 400 && !isProblem(answer) && !isOpenAiError(answer) && !isScimError(answer)) {
            return Optional.of("%d without problem details (%s): %s"
                    .formatted(answer.status(), answer.mediaType(), HostileRequest.shortened(answer.body())));
        }
        return Optional.empty();
    }

    private static boolean isProblem(RawHttp.Answer answer) {
        try {
            var problem = Api.JSON.readTree(answer.body());
            return answer.mediaType().startsWith("application/problem+json")
                    && problem.path("status").asInt(0) == answer.status()
                    && !problem.path("code").asString("").isEmpty();
        } catch (JacksonException _) {
            return false;
        }
    }

    /** What programs that speak OpenAI's protocol are told. */
    private static boolean isOpenAiError(RawHttp.Answer answer) {
        try {
            var error = Api.JSON.readTree(answer.body()).path("error");
            return !error.path("message").asString("").isEmpty()
                    && !error.path("type").asString("").isEmpty();
        } catch (JacksonException _) {
            return false;
        }
    }

    /** What directories are told. */
    private static boolean isScimError(RawHttp.Answer answer) {
        try {
            var error = Api.JSON.readTree(answer.body());
            return answer.mediaType().startsWith("application/scim+json")
                    && error.path("status").asString("").equals(String.valueOf(answer.status()))
                    && !error.path("detail").asString("").isEmpty();
        } catch (JacksonException _) {
            return false;
        }
    }

    int count() {
        return byStatus.values().stream().mapToInt(LongAdder::intValue).sum();
    }

    Queue<Finding> findings() {
        return findings;
    }

    Map<Integer, LongAdder> statuses() {
        return new TreeMap<>(byStatus);
    }

    Map<String, LongAdder> unavailable() {
        return new TreeMap<>(unavailable);
    }

    /** One of each kind, and how many there are of it. */
    String described() {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(alike -> "%n%d × %s%n  %s"
                        .formatted(
                                alike.size(),
                                alike.getFirst().fault(),
                                alike.getFirst().request()))
                .collect(Collectors.joining("\n"));
    }
}
