package dev.outputhub.output.inbound;

import dev.outputhub.output.reference.AgentState;
import dev.outputhub.output.reference.PromptState;
import dev.outputhub.output.reference.ReferenceTables;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps the titles of prompts and the names of agents. */
@Component
class PromptListener {

    static final String TOPIC = "prompt.events.v1";

    record PromptVersionCreated(UUID promptId, int number) {}

    private final Inbox inbox;
    private final EventTable table;

    PromptListener(Inbox inbox, ReferenceTables references) {
        this.inbox = inbox;
        this.table = table(references);
    }

    static EventTable table(ReferenceTables references) {
        return EventTable.of("prompt-references")
                .on("PromptCreated", PromptState.class, references::remember)
                .on("PromptUpdated", PromptState.class, references::remember)
                .on("PromptDeleted", PromptState.class, references::remember)
                .on("PromptRestored", PromptState.class, references::remember)
                .on(
                        "PromptVersionCreated",
                        PromptVersionCreated.class,
                        version -> references.rememberVersion(version.promptId(), version.number()))
                .on("AgentCreated", AgentState.class, references::remember)
                .on("AgentUpdated", AgentState.class, references::remember)
                .on("AgentDeleted", AgentState.class, references::remember)
                .on("AgentRestored", AgentState.class, references::remember);
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }
}
