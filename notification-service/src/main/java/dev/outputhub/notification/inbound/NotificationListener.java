package dev.outputhub.notification.inbound;

import dev.outputhub.notification.notification.NotificationFeed;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Events that somebody waits for: whoever started the work is notified of its end, and who is given some of its beginning. */
@Component
class NotificationListener {

    private final Inbox inbox;
    private final EventTable table;

    NotificationListener(Inbox inbox, NotificationFeed feed) {
        this.inbox = inbox;
        this.table = EventTable.of("notifications")
                .on("ImportFinished", ImportFinished.class, event -> feed.add(event.notification()))
                .on("ImportFailed", ImportFailed.class, event -> feed.add(event.notification()))
                .on("ExportFinished", ExportFinished.class, event -> feed.add(event.notification()))
                .on("ExportFailed", ExportFailed.class, event -> feed.add(event.notification()))
                .on("CompletionCompleted", CompletionCompleted.class, event -> feed.add(event.notification()))
                .on("CompletionFailed", CompletionFailed.class, event -> feed.add(event.notification()))
                .on("OutputAssigned", OutputAssigned.class, (event, assigned) -> assigned.tell(feed, event.limited()))
                .on("OutputUpdated", OutputUpdated.class, event -> event.forget(feed))
                .on("TermCreated", LimitedTerm.class, term -> term.forget(feed))
                .on("TermUpdated", LimitedTerm.class, term -> term.forget(feed));
    }

    EventTable table() {
        return table;
    }

    @KafkaListener(
            topics = {
                "import.events.v1",
                "export.events.v1",
                "completion.events.v1",
                "output.events.v1",
                "vocabulary.events.v1"
            })
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
