package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.conversation.format.Titles;

/** A title for every conversation: its own, or how its first question begins. */
final class ConversationTitles {

    private static final int LONGEST = 500;
    private static final int LONGEST_PROPOSED = 80;

    private ConversationTitles() {}

    static String of(ImportedConversation conversation) {
        var given = conversation.title();
        return Titles.cut(given == null || given.isBlank() ? proposed(conversation) : given, LONGEST);
    }

    private static String proposed(ImportedConversation conversation) {
        return conversation.messages().stream()
                .filter(message -> message.role() == Role.USER && !message.hidden())
                .map(ImportedMessage::text)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> Titles.cut(line, LONGEST_PROPOSED))
                .orElse("Untitled conversation");
    }
}
