package dev.outputhub.conversation.format.chatbotui;

import static dev.outputhub.conversation.format.json.Fields.filled;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.RecordReader;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.SourceFile;
import dev.outputhub.conversation.format.assembly.ApiMessages;
import dev.outputhub.conversation.format.assembly.ConversationAssembly;
import dev.outputhub.conversation.format.assembly.PromptDraft;
import dev.outputhub.conversation.format.assembly.SystemPrompt;
import dev.outputhub.conversation.format.json.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Makes conversations and prompts of the one record that Chatbot UI exports. It knows no times. */
public final class ChatbotUiExport implements RecordReader {

    private static final Set<String> CARRIED_ON = Set.of("id", "name", "messages", "prompt");

    @Override
    public ExportFormat format() {
        return ExportFormat.CHATBOT_UI;
    }

    @Override
    public List<ImportedRecord> read(JsonNode record, SourceFile file) {
        var folders = new HashMap<String, String>();
        for (var folder : Fields.elements(record, "folders")) {
            folders.put(Fields.textOr(folder, "id", ""), Fields.textOr(folder, "name", ""));
        }
        var records = new ArrayList<ImportedRecord>();
        Fields.elements(record, "history").forEach(chat -> records.add(conversation(chat, folders)));
        Fields.elements(record, "prompts").forEach(prompt -> records.add(prompt(prompt, folders)));
        if (records.isEmpty()) {
            records.add(new SkippedRecord("record", null, null, "The export is empty"));
        }
        return records;
    }

    private static ImportedRecord conversation(JsonNode chat, Map<String, String> folders) {
        if (!chat.isObject()) {
            return BrokenRecord.conversation(null, null, "The conversation is not an object");
        }
        var model = Fields.object(chat, "model");
        var name = model == null ? filled(chat, "model") : filled(model, "id");
        var metadata = Fields.without(chat, CARRIED_ON);
        var folder = folders.get(Fields.textOr(chat, "folderId", ""));
        if (folder != null && !folder.isEmpty()) {
            metadata.put("folder", folder);
        }
        var assembly = new ConversationAssembly(Platform.CHATBOT_UI, filled(chat, "id"), filled(chat, "name"))
                .model(name)
                .metadata(metadata);
        SystemPrompt.add(assembly, filled(chat, "prompt"));
        var messages = new ApiMessages(assembly.remarks());
        for (var message : Fields.elements(chat, "messages")) {
            if (message.isObject()) {
                assembly.add(messages.turn(message).withModel(name));
            } else {
                assembly.lost(message);
            }
        }
        return assembly.build();
    }

    private static ImportedRecord prompt(JsonNode prompt, Map<String, String> folders) {
        var id = filled(prompt, "id");
        var name = filled(prompt, "name");
        var content = filled(prompt, "content");
        if (content == null) {
            return new SkippedRecord("prompt", id, name, "The prompt is empty");
        }
        var folder = folders.get(Fields.textOr(prompt, "folderId", ""));
        return PromptDraft.of(Platform.CHATBOT_UI, id, name, content)
                .describedAs(filled(prompt, "description"))
                .in(folder == null || folder.isEmpty() ? List.of() : List.of(folder), List.of())
                .build();
    }
}
