package dev.outputhub.conversation.format;

/** Where a record was first written; the slug is the term of the vocabulary llm-platforms. */
public enum Platform {
    CHATGPT("chatgpt"),
    CLAUDE("claude"),
    GEMINI("gemini"),
    AI_STUDIO("google-ai-studio"),
    GEMINI_CLI("gemini-cli"),
    COPILOT("copilot"),
    GROK("grok"),
    DEEPSEEK("deepseek"),
    PERPLEXITY("perplexity"),
    LE_CHAT("le-chat"),
    META_AI("meta-ai"),
    /** Files that people or browser extensions wrote, whichever model they came from. */
    MARKDOWN("markdown"),
    LIBRECHAT("librechat"),
    OPEN_WEBUI("open-webui"),
    CLAUDE_CODE("claude-code"),
    CODEX("codex"),
    /** Logs of programs that called a provider's interface. */
    API("api"),
    SHAREGPT("sharegpt"),
    CHATBOT_UI("chatbot-ui"),
    LOBECHAT("lobechat"),
    CHERRY_STUDIO("cherry-studio"),
    LANGFUSE("langfuse"),
    LLAMA_CPP("llama-cpp"),
    /** What a browser extension saved of a chat whose platform it does not name. */
    AI_CHAT_EXPORTER("ai-chat-exporter"),
    /** Prompts that nobody has had a conversation with yet. */
    PROMPT_LIST("prompt-list"),
    /** Rows whose columns a person gave their meaning. */
    TABLE("table");

    private final String slug;

    Platform(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
