package dev.outputhub.journeys;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Sends hostile requests with several connections until there were enough or the time is over. */
final class FuzzRun {

    private static final int CONNECTIONS = 6;
    private static final int REQUESTS_PER_RECORDS = 3000;
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final int REQUESTS_PER_LINE = 1000;
    private static final int TRIES = 3;

    private final HostileRequests requests;
    private final Sacrifices sacrifices;
    private final ApiDocument document;
    private final String token = RunningPlatform.token("owner@acme.test");
    private final RawHttp http = new RawHttp(RunningPlatform.url(), PATIENCE);
    private final Verdicts verdicts = new Verdicts();
    private final AtomicReference<Records> records = new AtomicReference<>(Records.create());
    private final List<String> known;
    private final Queue<HostileRequest> away = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();

    FuzzRun(ApiDocument document, long seed) {
        this.document = document;
        this.requests = new HostileRequests(document, seed);
        this.sacrifices = new Sacrifices(requests, document, Api.as("owner@acme.test"));
        this.known = known();
    }

    /** What is there and means something else where it is sent: ids of other kinds and of another organisation, cursors of other lists. */
    private List<String> known() {
        var known = new ArrayList<>(records.get().byCollection().values());
        known.addAll(Records.createAs("owner@globex.test").byCollection().values());
        for (var list : List.of(
                "outputs?limit=1",
                "audit?limit=1",
                "outputs?limit=1&sort=title",
                "members?limit=1",
                "search?limit=1&q=secret")) {
            var cursor = Api.as("owner@acme.test")
                    .get("/api/v1/" + list)
                    .json()
                    .path("nextCursor")
                    .asString("");
            if (!cursor.isEmpty()) {
                known.add(cursor);
            }
        }
        return List.copyOf(known);
    }

    /** Requests that nothing was done to: what refuses them would refuse everything made of them. */
    List<String> refusedValidRequests() {
        var refused = new ArrayList<String>();
        for (var operation : document.operations()) {
            var request = requests.valid(operation, sacrifices.instead(operation, records.get()));
            try {
                var answer = http.exchange(request, token);
                if (answer.status() >= 300) {
                    refused.add(answer.status() + " " + answer.body() + "\n  " + request);
                }
            } catch (IOException failure) {
                refused.add(failure + "\n  " + request);
            }
        }
        return refused;
    }

    Verdicts send(int count, Duration time) {
        var end = Instant.now().plus(time);
        var next = new AtomicInteger();
        var workers = new ArrayList<Thread>();
        for (int i = 0; i < CONNECTIONS; i++) {
            workers.add(Thread.ofPlatform()
                    .uncaughtExceptionHandler((_, failure) -> broken.add(failure))
                    .start(() -> {
                        for (int number = next.getAndIncrement();
                                number < count && Instant.now().isBefore(end);
                                number = next.getAndIncrement()) {
                            if (number > 0 && number % REQUESTS_PER_RECORDS == 0) {
                                renewRecords();
                            }
                            send(number);
                            if (number % REQUESTS_PER_LINE == 0) {
                                System.out.println(Instant.now() + " " + verdicts.statuses());
                            }
                        }
                    }));
        }
        workers.forEach(FuzzRun::await);
        broken.forEach(failure -> {
            throw new IllegalStateException("A worker ended early", failure);
        });
        away.forEach(this::sendAgain);
        return verdicts;
    }

    /** What was sent may stand in the way of new ones, a full queue for instance: then those that are there go on. */
    private void renewRecords() {
        try {
            records.set(Records.create());
        } catch (AssertionError refused) {
            System.out.println("No new records: " + refused.getMessage());
        }
    }

    private static void await(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void send(int number) {
        var operation = requests.operation(number);
        var request = requests.request(number, sacrifices.instead(operation, records.get()), known);
        long begin = System.nanoTime();
        try {
            var answer = http.exchange(request, token);
            if (answer.status() == 503) {
                verdicts.away(request, answer);
                away.add(request);
            } else {
                verdicts.answered(request, answer, Duration.ofNanos(System.nanoTime() - begin));
            }
        } catch (IOException failure) {
            verdicts.unanswered(request, failure);
        }
    }

    /** What is busy answers later; what always answers 503 to a request is not away, but broken. */
    private void sendAgain(HostileRequest request) {
        for (int i = 1; i <= TRIES; i++) {
            long begin = System.nanoTime();
            try {
                var answer = http.exchange(request, token);
                if (answer.status() != 503 || i == TRIES) {
                    verdicts.answered(request, answer, Duration.ofNanos(System.nanoTime() - begin));
                    return;
                }
            } catch (IOException failure) {
                verdicts.unanswered(request, failure);
                return;
            }
        }
    }
}
