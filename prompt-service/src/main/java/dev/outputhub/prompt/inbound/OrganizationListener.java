package dev.outputhub.prompt.inbound;

import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import dev.outputhub.prompt.seed.OrganizationSeeding;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Gives every new organisation its vocabularies. */
@Component
class OrganizationListener {

    static final String TOPIC = "organization.events.v1";

    record OrganizationRegistered(UUID id) {}

    private final Inbox inbox;
    private final EventTable table;

    OrganizationListener(Inbox inbox, OrganizationSeeding seeding) {
        this.inbox = inbox;
        this.table = EventTable.of("organization-events")
                .on("OrganizationRegistered", OrganizationRegistered.class, _ -> seeding.seed());
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
