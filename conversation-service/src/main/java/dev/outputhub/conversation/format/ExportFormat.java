package dev.outputhub.conversation.format;

import java.util.Locale;

/** Every format that can be told apart; most of them only to say so. */
public enum ExportFormat {
    CHATGPT("ChatGPT", true),
    CLAUDE("Claude", true),
    CLAUDE_PROJECT("Claude projects", true),
    MARKDOWN("Markdown", true),
    CLAUDE_MEMORY("Claude memories", false),
    CLAUDE_DESIGN("Claude Design chats", false),
    CHATGPT_FEEDBACK("ChatGPT message feedback", false),
    CHATGPT_SHARES("ChatGPT shared links", false),
    ACCOUNT("account details", false),
    EXPORT_MANIFEST("ChatGPT's list of files", false),
    ASSET_NAMES("ChatGPT attachment names", false),
    DEEPSEEK("DeepSeek", false),
    GEMINI_ACTIVITY("Google My Activity (Gemini)", false),
    AI_STUDIO("Google AI Studio", false),
    LIBRECHAT("LibreChat", false),
    OPEN_WEBUI("Open WebUI", false),
    CHATBOT_UI("Chatbot UI", false),
    GROK("Grok", false),
    LANGFUSE("Langfuse", false),
    SHAREGPT("ShareGPT", false),
    OPENAI_MESSAGES("OpenAI messages", false),
    BATCH_RESULTS("batch results", false),
    CLAUDE_CODE("Claude Code session", false),
    CODEX("Codex rollout", false),
    LLAMA_CPP("llama.cpp web UI", false),
    LE_CHAT("Le Chat", false),
    PERPLEXITY("Perplexity", false),
    AI_CHAT_EXPORTER("AI Chat Exporter JSON", false),
    UNKNOWN("unknown", false);

    private final String title;
    private final boolean supported;

    ExportFormat(String title, boolean supported) {
        this.title = title;
        this.supported = supported;
    }

    public String title() {
        return title;
    }

    public boolean supported() {
        return supported;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
