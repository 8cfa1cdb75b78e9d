package dev.outputhub.llm.provider.http;

/**
 * @param name empty where the provider gives none
 * @param data its lines, joined
 */
public record ServerSentEvent(String name, String data) {

    /** Whether it carries JSON; some servers send words of their own only to keep the line open. */
    public boolean hasJson() {
        return data.startsWith("{") || data.startsWith("[{");
    }
}
