package dev.outputhub.conversation.format.langfuse;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a conversation of a trace: what its calls of models were given and what they answered. */
public final class LangfuseTraces implements RecordReader {

    /** Hosts, folders and settings of the program that was traced are nobody's words. */
    private static final Set<String> LEFT_OUT = Set.of("metadata");

    private static final Pattern LEFT_OUT_BELOW = Pattern.compile("(/trace)?(/observations/\\d+)?/metadata(/.*)?");

    private static final Set<String> CARRIED_ON =
            Set.of("id", "name", "timestamp", "updatedAt", "observations", "input", "output");
    private static final Comparator<JsonNode> BY_START = Comparator.comparing(
                    LangfuseTraces::start, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            // what begins at the same time as the part it encloses comes first
            .thenComparing(observation -> filled(observation, "parentObservationId") != null);

    @Override
    public ExportFormat format() {
        return ExportFormat.LANGFUSE;
    }

    @Override
    public Pattern accountedFor() {
        return LEFT_OUT_BELOW;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var trace = Objects.requireNonNullElse(Fields.object(record, "trace"), record);
        var assembly = new ConversationAssembly(Platform.LANGFUSE, filled(trace, "id"), filled(trace, "name"))
                .times(Times.read(trace.get("timestamp")), Times.read(trace.get("updatedAt")));
        var turns = new TraceTurns(assembly);
        var observations = Fields.elements(record, "observations").stream()
                .filter(observation -> isObject(observation, assembly))
                .sorted(BY_START)
                .toList();
        turns.add(trace, observations);
        var metadata = Fields.without(trace, CARRIED_ON);
        leaveOut(metadata);
        var steps = metadata.putArray("observations");
        for (var observation : observations) {
            var step = Fields.without(observation, turns.told(observation) ? Set.of("input", "output") : Set.of());
            leaveOut(step);
            steps.add(step);
        }
        assembly.metadata(metadata);
        if (trace.hasNonNull("metadata") || observations.stream().anyMatch(step -> step.hasNonNull("metadata"))) {
            assembly.remarks()
                    .add("The metadata of the trace, which describes the program and its machine, were left out");
        }
        return List.of(assembly.build());
    }

    private static void leaveOut(ObjectNode node) {
        node.remove(LEFT_OUT);
    }

    private static boolean isObject(JsonNode observation, ConversationAssembly assembly) {
        if (!observation.isObject()) {
            assembly.lost(observation);
        }
        return observation.isObject();
    }

    static @Nullable Instant start(JsonNode observation) {
        return Times.read(observation.get("startTime"));
    }
}
