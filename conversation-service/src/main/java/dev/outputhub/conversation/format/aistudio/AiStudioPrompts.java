package dev.outputhub.conversation.format.aistudio;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.DerivedId;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.Times;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.Turn;
import dev.outputhub.conversation.format.json.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A prompt file: its chunks are the turns, the name of the file is its only title. */
public final class AiStudioPrompts implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of("chunkedPrompt", "systemInstruction");
    private static final Set<String> CHUNK_CARRIED_ON = Set.of(
            "role",
            "text",
            "parts",
            "createTime",
            "isThought",
            "inlineFile",
            "inlineImage",
            "inlineData",
            "inlineAudio",
            "inlineVideo",
            "executableCode",
            "codeExecutionResult",
            "driveDocument",
            "driveImage",
            "driveAudio",
            "driveVideo",
            "youtubeVideo",
            "thoughtSignatures");

    @Override
    public ExportFormat format() {
        return ExportFormat.AI_STUDIO;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var prompt = Fields.object(record, "chunkedPrompt");
        if (prompt == null) {
            return List.of(BrokenRecord.conversation(
                    null, file.title(), "The record has no messages: its chunks are missing"));
        }
        var assembly = new ConversationAssembly(Platform.AI_STUDIO, null, null);
        var system = instruction(record.get("systemInstruction"));
        if (!system.isBlank()) {
            assembly.add(Turn.of(null, Role.SYSTEM, List.of(new ContentPart.Text(system))));
        }
        var model = model(record);
        var first = turns(prompt, model, assembly);
        var metadata = Fields.without(record, CARRIED_ON);
        var pending = Fields.elements(prompt, "pendingInputs").stream()
                .filter(input -> filled(input, "text") != null)
                .toList();
        if (!pending.isEmpty()) {
            metadata.putArray("pendingInputs").addAll(pending);
            assembly.remarks().add("Text that was written and not sent is kept with the conversation's details alone");
        }
        // two prompts may begin alike and have no time; their names tell them apart
        return List.of(assembly.identity(DerivedId.of(Platform.AI_STUDIO, file.title(), system, first), file.title())
                .model(model)
                .metadata(metadata)
                .build());
    }

    /** @return the first words, which stay when the prompt goes on */
    private static @Nullable String turns(JsonNode prompt, @Nullable String model, ConversationAssembly assembly) {
        var remarks = assembly.remarks();
        String first = null;
        var thoughts = new ArrayList<ContentPart>();
        Instant thoughtAt = null;
        for (var chunk : Fields.elements(prompt, "chunks")) {
            if (!chunk.isObject()) {
                assembly.lost(chunk);
                continue;
            }
            var parts = Chunks.parts(chunk, remarks);
            var role = role(chunk, remarks);
            var time = Times.read(chunk.get("createTime"));
            if (role == Role.ASSISTANT
                    && !parts.isEmpty()
                    && parts.stream().allMatch(ContentPart.Reasoning.class::isInstance)) {
                thoughts.addAll(parts);
                thoughtAt = thoughtAt == null ? time : thoughtAt;
                continue;
            }
            if (role != Role.ASSISTANT && !thoughts.isEmpty()) {
                assembly.add(thoughts(thoughts, model, thoughtAt));
                thoughts.clear();
            }
            var all = new ArrayList<>(thoughts);
            all.addAll(parts);
            thoughts.clear();
            thoughtAt = null;
            first = first == null ? filled(chunk, "text") : first;
            assembly.add(new Turn(null, role, all, model, false, time, Fields.without(chunk, CHUNK_CARRIED_ON)));
        }
        if (!thoughts.isEmpty()) {
            assembly.add(thoughts(thoughts, model, thoughtAt));
        }
        return first;
    }

    /** What was thought before an answer that did not come. */
    private static Turn thoughts(List<ContentPart> parts, @Nullable String model, @Nullable Instant at) {
        return Turn.of(null, Role.ASSISTANT, List.copyOf(parts))
                .withModel(model)
                .at(at);
    }

    private static Role role(JsonNode chunk, Remarks remarks) {
        var role = Role.of(filled(chunk, "role"));
        if (role == null) {
            remarks.add("A message does not say who speaks and was taken as a tool's");
            return Role.TOOL;
        }
        return role;
    }

    private static String instruction(@Nullable JsonNode instruction) {
        var plain = Fields.asText(instruction);
        if (plain != null) {
            return plain;
        }
        var text = filled(instruction, "text");
        return text != null
                ? text
                : Fields.elements(instruction, "parts").stream()
                        .map(part -> Fields.text(part, "text"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n"));
    }

    private static @Nullable String model(JsonNode record) {
        var model = filled(Fields.object(record, "runSettings"), "model");
        return model != null && model.startsWith("models/") ? model.substring("models/".length()) : model;
    }
}
