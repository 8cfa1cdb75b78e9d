package dev.outputhub.platform.deletion;

import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hears in every service which organisation is closed, opened again, or no more. In a group of its own, since services have other listeners of this topic. */
public class DeletionListener {

    public static final String TOPIC = "organization.events.v1";

    record OrganizationClosed(UUID id) {}

    record OrganizationReopened(UUID id) {}

    record OrganizationDeleted(UUID id) {}

    private final Inbox inbox;
    private final EventTable table;

    DeletionListener(Inbox inbox, DeletedOrganizations deleted, ClosedOrganizations closed) {
        this.inbox = inbox;
        this.table = table(deleted, closed);
    }

    static EventTable table(DeletedOrganizations deleted, ClosedOrganizations closed) {
        return EventTable.of("organization-deletion")
                .on("OrganizationClosed", OrganizationClosed.class, told -> closed.add(told.id()))
                .on("OrganizationReopened", OrganizationReopened.class, told -> closed.remove(told.id()))
                .on("OrganizationDeleted", OrganizationDeleted.class, told -> {
                    deleted.add(told.id());
                    closed.remove(told.id());
                });
    }

    @KafkaListener(topics = TOPIC, groupId = "${spring.kafka.consumer.group-id}-deletion")
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
