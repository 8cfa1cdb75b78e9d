package dev.outputhub.llm.provider.demo;

import dev.outputhub.llm.provider.ChatMessage;
import java.util.List;
import java.util.stream.Collectors;

/** What the demonstration says: what it is, and what it was given. */
record DemoAnswer(List<ChatMessage> messages) {

    private static final int QUOTED = 600;

    String text() {
        return """
                This is the **demonstration model** of Output Hub. No provider was asked, and nothing left this server.

                You wrote %s. I can count and repeat, not think:

                %s

                %sConnect a provider, such as OpenAI, Anthropic, Hugging Face or a compatible server of your own, to get real \
                answers. Everything else works as it will then: this answer was streamed, stored as a message and as an \
                output, and it can be found, tagged and edited.""".formatted(count(question()), quoted(), context());
    }

    String reasoning() {
        return "I am asked: " + firstWords(question())
                + " I have no model to think with, so I shall repeat the question " + "and say who I am.";
    }

    /** Words stand for tokens here. */
    int wordsAsked() {
        return messages.stream().mapToInt(message -> words(message.content())).sum();
    }

    private String question() {
        return messages.reversed().stream()
                .filter(message -> message.role() == ChatMessage.Role.USER)
                .map(ChatMessage::content)
                .findFirst()
                .orElse("");
    }

    private String quoted() {
        var question = question();
        var shown = question.length() <= QUOTED ? question : question.substring(0, QUOTED) + " …";
        return shown.lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
    }

    private String context() {
        int before = messages.size() - 1;
        return before == 0
                ? ""
                : "I was also given " + before + (before == 1 ? " message" : " messages") + " from before.\n\n";
    }

    private static String firstWords(String text) {
        return text.lines()
                        .findFirst()
                        .map(line -> line.length() <= 80 ? line : line.substring(0, 80) + " …")
                        .orElse("")
                + " ";
    }

    private static String count(String text) {
        int words = words(text);
        return words == 1 ? "one word" : words + " words";
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
