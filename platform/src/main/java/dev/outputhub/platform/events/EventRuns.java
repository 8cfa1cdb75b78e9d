package dev.outputhub.platform.events;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** The events of one poll in their order, as runs of neighbours that the same person caused in the same organisation. */
public final class EventRuns {

    private record Received(ConsumerRecord<String, String> message, IncomingEvent event) {

        boolean isOfSamePrincipal(Received other) {
            return event.organizationId().equals(other.event.organizationId())
                    && event.personId().equals(other.event.personId());
        }
    }

    private final List<ConsumerRecord<String, String>> messages;
    private final Predicate<IncomingEvent> wanted;

    private EventRuns(List<ConsumerRecord<String, String>> messages, Predicate<IncomingEvent> wanted) {
        this.messages = messages;
        this.wanted = wanted;
    }

    /** @param wanted the others are passed over; a message of which it cannot say so is at fault */
    public static EventRuns of(List<ConsumerRecord<String, String>> messages, Predicate<IncomingEvent> wanted) {
        return new EventRuns(messages, wanted);
    }

    /**
     * Does the work for each run in the name of its principal. Where a run fails, each of its events is tried alone, so that the
     * one at fault holds up no other.
     *
     * @param work can be done again after it failed
     * @throws BatchListenerFailedException naming the message at fault; the work for those before it is done
     */
    public void forEach(Consumer<List<IncomingEvent>> work) {
        var run = new ArrayList<Received>();
        for (var message : messages) {
            IncomingEvent event;
            try {
                event = IncomingEvent.of(message);
                if (!wanted.test(event)) {
                    continue;
                }
            } catch (RuntimeException malformed) {
                finish(run, work);
                throw failure(message, malformed);
            }
            var received = new Received(message, event);
            if (!run.isEmpty() && !run.getFirst().isOfSamePrincipal(received)) {
                finish(run, work);
                run.clear();
            }
            run.add(received);
        }
        finish(run, work);
    }

    private static void finish(List<Received> run, Consumer<List<IncomingEvent>> work) {
        if (run.size() > 1 && succeeds(run, work)) {
            return;
        }
        for (var received : run) {
            try {
                work(List.of(received), work);
            } catch (RuntimeException failure) {
                throw failure(received.message(), failure);
            }
        }
    }

    private static boolean succeeds(List<Received> run, Consumer<List<IncomingEvent>> work) {
        try {
            work(run, work);
            return true;
        } catch (RuntimeException _) {
            // told when the event at fault fails alone
            return false;
        }
    }

    private static void work(List<Received> run, Consumer<List<IncomingEvent>> work) {
        var event = run.getFirst().event();
        CurrentPrincipal.run(
                Principal.actingFor(event.organizationId(), event.personId()),
                () -> work.accept(run.stream().map(Received::event).toList()));
    }

    private static BatchListenerFailedException failure(
            ConsumerRecord<String, String> message, RuntimeException cause) {
        return new BatchListenerFailedException("An event could not be handled", cause, message);
    }
}
