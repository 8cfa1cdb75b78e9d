package dev.outputhub.output.inbound;

import dev.outputhub.output.output.capture.Capture;
import dev.outputhub.output.output.capture.Titles;
import dev.outputhub.output.output.store.CapturedOutput;
import dev.outputhub.output.output.store.ModelTerms;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.output.reference.ConversationState;
import dev.outputhub.output.reference.ReferenceTables;
import dev.outputhub.platform.events.EventTable;
import dev.outputhub.platform.events.Inbox;
import dev.outputhub.records.terms.ResolvedTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps every answer that was got from inside as an output, under the id it was promised. */
@Component
class CompletionListener {

    static final String TOPIC = "completion.events.v1";

    private final Inbox inbox;
    private final Capture capture;
    private final ModelTerms models;
    private final ReferenceTables references;
    private final Clock clock;
    private final EventTable table;

    CompletionListener(Inbox inbox, Capture capture, ModelTerms models, ReferenceTables references, Clock clock) {
        this.inbox = inbox;
        this.capture = capture;
        this.models = models;
        this.references = references;
        this.clock = clock;
        this.table = EventTable.of("completions").on("CompletionCompleted", CompletionCompleted.class, this::keep);
    }

    @KafkaListener(topics = TOPIC)
    void receive(List<ConsumerRecord<String, String>> messages) {
        inbox.handle(messages, table);
    }

    private void keep(CompletionCompleted completed) {
        // PostgreSQL holds no NUL, and here is nobody who could be asked to leave it out
        var text = completed.text() == null ? "" : completed.text().replace('\u0000', '\ufffd');
        if (text.isBlank()) {
            return;
        }
        if (completed.conversationId() != null) {
            references.rememberIfUnknown(new ConversationState(completed.conversationId(), completed.title(), false));
        }
        var model = completed.model();
        var terms = model == null || model.isBlank() ? ResolvedTerms.NONE : models.resolve(model);
        capture.store(List.of(new Capture.Wanted(output(completed, text, terms), terms)));
    }

    private CapturedOutput output(CompletionCompleted completed, String text, ResolvedTerms terms) {
        var at = completed.completedAt() == null ? clock.instant() : completed.completedAt();
        var fields = OutputFields.of(
                Titles.propose(text),
                "text/markdown",
                LocalDate.ofInstant(at, clock.getZone()),
                null,
                completed.links());
        return new CapturedOutput(
                completed.outputId(),
                fields,
                text,
                Source.COMPLETION,
                completed.model(),
                completed.model() != null && terms.isEmpty(),
                null);
    }
}
