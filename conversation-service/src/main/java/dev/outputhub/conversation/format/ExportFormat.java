package dev.outputhub.conversation.format;

import java.util.Locale;

/** Every format that can be told apart; those without a reader only to say so. */
public enum ExportFormat {
    CHATGPT("ChatGPT"),
    CLAUDE("Claude"),
    CLAUDE_PROJECT("Claude projects"),
    MARKDOWN("Markdown"),
    CLAUDE_MEMORY("Claude memories"),
    CLAUDE_DESIGN("Claude Design chats"),
    CHATGPT_FEEDBACK("ChatGPT message feedback"),
    CHATGPT_SHARES("ChatGPT shared links"),
    ACCOUNT("account details"),
    EXPORT_MANIFEST("ChatGPT's list of files"),
    DOWNLOAD_LIST("a list of downloads"),
    ASSET_NAMES("ChatGPT attachment names"),
    DEEPSEEK("DeepSeek"),
    GEMINI_ACTIVITY("Google My Activity (Gemini)"),
    AI_STUDIO("Google AI Studio"),
    GEMINI_CLI("Gemini CLI session"),
    COPILOT("Microsoft Copilot"),
    META_AI("Meta AI"),
    LIBRECHAT("LibreChat"),
    OPEN_WEBUI("Open WebUI"),
    CHATBOT_UI("Chatbot UI"),
    GROK("Grok"),
    LANGFUSE("Langfuse"),
    SHAREGPT("ShareGPT"),
    OPENAI_MESSAGES("OpenAI messages"),
    BATCH_RESULTS("batch results"),
    CLAUDE_CODE("Claude Code session"),
    CODEX("Codex rollout"),
    LLAMA_CPP("llama.cpp web UI"),
    LE_CHAT("Le Chat"),
    PERPLEXITY("Perplexity"),
    AI_CHAT_EXPORTER("AI Chat Exporter JSON"),
    LOBECHAT("LobeChat"),
    CHERRY_STUDIO("Cherry Studio"),
    PROMPT_LIST("prompt list"),
    TURN_LIST("questions with turns"),
    TABLE("table"),
    OUTPUT_HUB("Output Hub"),
    UNKNOWN("unknown");

    private final String title;

    ExportFormat(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
