package dev.outputhub.output.inbound;

import dev.outputhub.output.reference.AgentFact;
import dev.outputhub.output.reference.PromptFact;
import dev.outputhub.output.reference.ReferenceTables;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the titles of prompts and the names of agents. */
@Component
class PromptEvents {

    static final String TOPIC = "prompt.events.v1";

    record PromptVersionCreated(UUID promptId, int number) {}

    private final Inbox inbox;
    private final EventTable table;

    PromptEvents(Inbox inbox, ReferenceTables references) {
        this.inbox = inbox;
        this.table = table(references);
    }

    static EventTable table(ReferenceTables references) {
        return EventTable.of("prompt-references")
                .on("PromptCreated", PromptFact.class, references::remember)
                .on("PromptUpdated", PromptFact.class, references::remember)
                .on("PromptDeleted", PromptFact.class, references::remember)
                .on("PromptRestored", PromptFact.class, references::remember)
                .on(
                        "PromptVersionCreated",
                        PromptVersionCreated.class,
                        version -> references.rememberVersion(version.promptId(), version.number()))
                .on("AgentCreated", AgentFact.class, references::remember)
                .on("AgentUpdated", AgentFact.class, references::remember)
                .on("AgentDeleted", AgentFact.class, references::remember)
                .on("AgentRestored", AgentFact.class, references::remember);
    }

    @KafkaListener(topics = TOPIC)
    void receive(ConsumerRecord<String, String> message) {
        inbox.handle(message, table);
    }
}
