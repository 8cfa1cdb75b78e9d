package dev.outputhub.output.output;

import dev.outputhub.output.output.OutputFacts.OutputCreated;
import dev.outputhub.output.output.OutputFacts.OutputDeleted;
import dev.outputhub.output.output.OutputFacts.OutputEdited;
import dev.outputhub.output.output.OutputFacts.OutputRestored;
import dev.outputhub.output.output.OutputFacts.OutputUpdated;
import dev.outputhub.platform.audit.AuditTrail;
import dev.outputhub.platform.events.Event;
import dev.outputhub.platform.events.Events;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells every change of an output to the other services and to the audit trail, in the transaction of the change. The trail gets
 * lengths and hashes, never texts; of confidential outputs it does not get the title either.
 */
@Component
public class OutputJournal {

    private static final String KIND = "output";

    private final Events events;
    private final AuditTrail audit;

    OutputJournal(Events events, AuditTrail audit) {
        this.events = events;
        this.audit = audit;
    }

    /** What became of one captured output. */
    public record Capture(CapturedOutput output, @Nullable String model, boolean sensitive) {}

    public void created(List<Capture> captures) {
        events.publish(captures.stream()
                .flatMap(capture -> Stream.of(fact(capture), entry(capture)))
                .toList());
    }

    void updated(StoredOutput before, OutputFields after, long version, Changes changes) {
        var fact = new OutputUpdated(
                before.id(),
                after.title(),
                after.date(),
                after.rating(),
                after.promptId(),
                after.promptVersion(),
                after.agentId(),
                after.conversationId(),
                after.messageId(),
                version,
                changes.names());
        tell("OutputUpdated", fact, "output.updated", before.id(), changes.before(), changes.after());
    }

    public void edited(StoredOutput before, int number, String content, double distance) {
        var details = new LinkedHashMap<String, @Nullable Object>();
        details.put("edit", number);
        details.put("length", content.length());
        if (!before.sensitive()) {
            details.put("sha256", HexFormat.of().formatHex(Text.sha256(content)));
        }
        tell(
                "OutputEdited",
                new OutputEdited(before.id(), number, distance),
                "output.edited",
                before.id(),
                Map.of("edit", before.editNumber()),
                details);
    }

    public void deleted(UUID id) {
        tell("OutputDeleted", new OutputDeleted(id), "output.deleted", id, null, null);
    }

    public void restored(UUID id) {
        tell("OutputRestored", new OutputRestored(id), "output.restored", id, null, null);
    }

    /** An import was undone: the outputs are gone, not in the trash. */
    public void removed(List<UUID> ids, UUID importId) {
        events.publish(ids.stream()
                .flatMap(id -> Stream.of(
                        new Event(OutputFacts.TOPIC, "OutputDeleted", id, new OutputDeleted(id)),
                        audit.entry("output.removed", KIND, id, Map.of("importId", importId), null)))
                .toList());
    }

    private void tell(
            String type, Object fact, String action, UUID id, @Nullable Object before, @Nullable Object after) {
        events.publish(new Event(OutputFacts.TOPIC, type, id, fact), audit.entry(action, KIND, id, before, after));
    }

    private static Event fact(Capture capture) {
        var output = capture.output();
        var imported = output.imported();
        var created = new OutputCreated(
                output.id(),
                output.title(),
                output.source(),
                output.date(),
                output.content().length(),
                capture.model(),
                output.links().promptId(),
                output.links().promptVersion(),
                output.links().agentId(),
                output.links().conversationId(),
                output.links().messageId(),
                imported == null ? null : imported.importId());
        return new Event(OutputFacts.TOPIC, "OutputCreated", output.id(), created);
    }

    private Event entry(Capture capture) {
        var output = capture.output();
        var after = new LinkedHashMap<String, @Nullable Object>();
        after.put("source", output.source());
        after.put("date", output.date());
        after.put("length", output.content().length());
        if (!capture.sensitive()) {
            after.put("title", output.title());
            after.put("sha256", HexFormat.of().formatHex(Text.sha256(output.content())));
        }
        return audit.entry("output.created", KIND, output.id(), null, after);
    }
}
