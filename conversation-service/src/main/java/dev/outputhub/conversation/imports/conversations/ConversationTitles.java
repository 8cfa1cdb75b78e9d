package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.format.ImportedMessage;
import dev.outputhub.conversation.format.Role;
import dev.outputhub.platform.text.TitleLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A title for every conversation: its own, or how its first question begins, or its first answer, or what else tells it from others. */
final class ConversationTitles {

    private ConversationTitles() {}

    static String of(ImportedConversation conversation) {
        var given = given(conversation);
        return given.isEmpty() ? proposed(conversation) : TitleLine.fit(given, TitleLine.LONGEST);
    }

    static boolean isCut(ImportedConversation conversation) {
        return given(conversation).length() > TitleLine.LONGEST;
    }

    private static String given(ImportedConversation conversation) {
        return TitleLine.of(Objects.requireNonNullElse(conversation.title(), ""));
    }

    private static String proposed(ImportedConversation conversation) {
        return Stream.of(words(conversation, Role.USER), words(conversation, Role.ASSISTANT), file(conversation))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> dated(conversation.createdAt()));
    }

    private static Optional<String> words(ImportedConversation conversation, Role role) {
        return conversation.messages().stream()
                .filter(message -> message.role() == role && !message.hidden())
                .map(ImportedMessage::text)
                .map(TitleLine::propose)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> file(ImportedConversation conversation) {
        return conversation.messages().stream()
                .flatMap(message -> message.parts().stream())
                .map(part -> switch (part) {
                    case ContentPart.File file -> file.name();
                    case ContentPart.Image image -> image.name();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .map(name -> TitleLine.fit(name, TitleLine.LONGEST_PROPOSED))
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String dated(@Nullable Instant created) {
        return created == null
                ? "Untitled conversation"
                : "Untitled conversation of " + created.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
