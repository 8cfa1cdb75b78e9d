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
    MARKDOWN("markdown");

    private final String slug;

    Platform(String slug) {
        this.slug = slug;
    }

    public String slug() {
        return slug;
    }
}
