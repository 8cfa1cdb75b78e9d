package dev.outputhub.conversation.format.json;

import static dev.outputhub.conversation.format.json.Fields.hasArray;
import static dev.outputhub.conversation.format.json.Fields.object;
import static dev.outputhub.conversation.format.json.Fields.text;

import dev.outputhub.conversation.format.ExportFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells from a single record which program wrote it. File names say nothing: several vendors call their file
 * conversations.json.
 */
public final class RecordShape {

    private RecordShape() {}

    public static ExportFormat of(@Nullable JsonNode record) {
        if (record == null || !record.isObject()) {
            return ExportFormat.UNKNOWN;
        }
        var format = ofConversation(record);
        if (format == ExportFormat.UNKNOWN) {
            format = ofMessages(record);
        }
        return format == ExportFormat.UNKNOWN ? ofCompanion(record) : format;
    }

    private static ExportFormat ofConversation(JsonNode record) {
        if (object(record, "mapping") != null) {
            // DeepSeek has a mapping too, but other times and other messages
            return record.has("inserted_at") && !record.has("create_time")
                    ? ExportFormat.DEEPSEEK
                    : ExportFormat.CHATGPT;
        }
        if (hasArray(record, "chat_messages")) {
            return ExportFormat.CLAUDE;
        }
        if (record.has("shared_conversation_id") && hasArray(record, "messages")) {
            return ExportFormat.CHATGPT;
        }
        if (record.has("docs") && record.has("prompt_template")) {
            return ExportFormat.CLAUDE_PROJECT;
        }
        if (object(object(record, "chat"), "history") != null
                || object(object(record, "history"), "messages") != null) {
            return ExportFormat.OPEN_WEBUI;
        }
        if (record.has("conversationId") && (hasArray(record, "messages") || hasArray(record, "messagesTree"))) {
            return ExportFormat.LIBRECHAT;
        }
        if (record.has("sessionId")
                && hasArray(record, "messages")
                && (record.has("projectHash") || record.has("startTime"))) {
            return ExportFormat.GEMINI_CLI;
        }
        if (record.has("version") && hasArray(record, "history")) {
            return ExportFormat.CHATBOT_UI;
        }
        if (object(record, "indexedDB") != null) {
            return ExportFormat.CHERRY_STUDIO;
        }
        if (isLobeChat(record)) {
            return ExportFormat.LOBECHAT;
        }
        if (object(record, "conv") != null && hasArray(record, "messages")) {
            return ExportFormat.LLAMA_CPP;
        }
        if (object(record, "conversation") != null && hasArray(record, "responses")) {
            return ExportFormat.GROK;
        }
        if (object(object(record, "data"), "biz_data") != null) {
            return ExportFormat.DEEPSEEK;
        }
        return ExportFormat.UNKNOWN;
    }

    private static ExportFormat ofMessages(JsonNode record) {
        if (record.has("header") && record.has("title") && record.has("time")) {
            return ExportFormat.GEMINI_ACTIVITY;
        }
        if (object(record, "chunkedPrompt") != null) {
            return ExportFormat.AI_STUDIO;
        }
        if (record.has("trace") && hasArray(record, "observations")) {
            return ExportFormat.LANGFUSE;
        }
        if (firstOf(record, "conversations", "from") || (record.has("from") && record.has("value"))) {
            return ExportFormat.SHAREGPT;
        }
        if (hasArray(record, "messages") && record.has("project")) {
            return ExportFormat.CLAUDE_DESIGN;
        }
        if (record.has("exporter") && firstOf(record, "messages", "author")) {
            return ExportFormat.AI_CHAT_EXPORTER;
        }
        if (record.has("custom_id")) {
            return ExportFormat.BATCH_RESULTS;
        }
        if (isApiLog(record)) {
            return ExportFormat.OPENAI_MESSAGES;
        }
        if (record.has("sessionId") && record.has("uuid")) {
            return ExportFormat.CLAUDE_CODE;
        }
        if (record.has("chatId") && record.has("role")) {
            return ExportFormat.LE_CHAT;
        }
        if (isPerplexity(record)) {
            return ExportFormat.PERPLEXITY;
        }
        if (isCopilot(record)) {
            return ExportFormat.COPILOT;
        }
        if (isMetaAi(record)) {
            return ExportFormat.META_AI;
        }
        if (record.has("question_id") && (hasArray(record, "turns") || firstOf(record, "choices", "turns"))) {
            return ExportFormat.TURN_LIST;
        }
        if (isPrompt(record)) {
            return ExportFormat.PROMPT_LIST;
        }
        if (!record.has("type") && record.has("id") && record.has("timestamp") && record.has("instructions")) {
            return ExportFormat.CODEX;
        }
        return switch (Fields.textOr(record, "type", "")) {
            case "session_meta" -> ExportFormat.CODEX;
            case "summary" -> record.has("leafUuid") ? ExportFormat.CLAUDE_CODE : ExportFormat.UNKNOWN;
            case "session" -> record.has("harness") ? ExportFormat.LLAMA_CPP : ExportFormat.UNKNOWN;
            default -> ExportFormat.UNKNOWN;
        };
    }

    /** Files that lie beside the conversations in the vendors' own archives. */
    private static ExportFormat ofCompanion(JsonNode record) {
        if (record.has("manifest_file") && object(record, "logical_files") != null) {
            return ExportFormat.EXPORT_MANIFEST;
        }
        if (record.has("export_id") && hasArray(record, "files")) {
            return ExportFormat.DOWNLOAD_LIST;
        }
        if (record.has("account_uuid") && (record.has("conversations_memory") || record.has("project_memories"))) {
            return ExportFormat.CLAUDE_MEMORY;
        }
        if (record.has("conversation_id") && record.has("rating")) {
            return ExportFormat.CHATGPT_FEEDBACK;
        }
        if (record.has("conversation_id") && record.has("is_anonymous")) {
            return ExportFormat.CHATGPT_SHARES;
        }
        if (text(record, "email_address") != null || record.has("chatgpt_plus_user")) {
            return ExportFormat.ACCOUNT;
        }
        return isAssetNames(record) ? ExportFormat.ASSET_NAMES : ExportFormat.UNKNOWN;
    }

    private static boolean isAssetNames(JsonNode record) {
        return !record.isEmpty()
                && Fields.entries(record).stream()
                        .allMatch(entry ->
                                entry.getValue().isString() && entry.getKey().endsWith(".dat"));
    }

    /** An answered question, or a thread of them. */
    private static boolean isPerplexity(JsonNode record) {
        return (record.has("query") && record.has("answer"))
                || record.has("query_str")
                || firstOf(record, "entries", "query_str")
                || (firstOf(record, "conversations", "query") && firstOf(record, "conversations", "answer"));
    }

    /** A row of either table. */
    private static boolean isCopilot(JsonNode record) {
        return record.has("Author")
                && ((record.has("Conversation") && record.has("Message"))
                        || (record.has("ChatName") && record.has("MessageContent")));
    }

    private static boolean isMetaAi(JsonNode record) {
        return Fields.elements(record, "label_values").stream()
                .anyMatch(pair -> Fields.textOr(pair, "value", "").contains("Conversation with Meta AI"));
    }

    private static boolean isLobeChat(JsonNode record) {
        var state = object(record, "state");
        if (state != null) {
            return record.has("version") && (hasArray(state, "messages") || hasArray(state, "sessions"));
        }
        var data = object(record, "data");
        return data != null && record.has("schemaHash") && hasArray(data, "messages");
    }

    /** A request, an answer, or both. LangChain says in the type of a message who speaks. */
    private static boolean isApiLog(JsonNode record) {
        return firstOf(record, "messages", "role")
                || isLangChain(record)
                || firstOf(record, "choices", "message")
                || (hasArray(record, "output") && "response".equals(text(record, "object")))
                || ("message".equals(text(record, "type")) && record.has("model") && hasArray(record, "content"))
                || (object(record, "request") != null && object(record, "response") != null)
                || (hasArray(record, "preferred_output") && hasArray(record, "non_preferred_output"));
    }

    private static boolean isLangChain(JsonNode record) {
        return Fields.elements(record, "messages").stream()
                .limit(1)
                .anyMatch(first -> Set.of("human", "ai", "system", "tool").contains(Fields.textOr(first, "type", "")));
    }

    private static boolean isPrompt(JsonNode record) {
        var named = record.has("act") || record.has("name") || record.has("title") || record.has("command");
        var prompt = record.get("prompt");
        return named
                && ((prompt != null && (prompt.isString() || prompt.isArray()))
                        || (text(record, "command") != null && text(record, "content") != null)
                        || text(record, "prompt_template") != null);
    }

    private static boolean firstOf(JsonNode record, String array, String field) {
        return Fields.elements(record, array).stream().limit(1).anyMatch(element -> element.has(field));
    }
}
