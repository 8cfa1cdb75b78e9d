package dev.outputhub.conversation.imports.conversations;

import dev.outputhub.conversation.format.ContentPart;
import dev.outputhub.conversation.format.ImportedConversation;
import dev.outputhub.conversation.imports.conversations.ConversationPlan.Met;
import dev.outputhub.conversation.imports.recognition.ConversationTurns;
import dev.outputhub.conversation.imports.recognition.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it is compared by what it says. Only copies meet others: those to which a provider gave different ids are different,
 * whatever they share. And a copy has to be plain: reasoning, calls, files or instructions that only it has would be lost in another.
 *
 * @param foldable whether all it consists of are its turns
 */
record Recognition(
        ImportedConversation conversation, ConversationTurns turns, Provenance provenance, boolean foldable) {

    static Recognition of(ImportedConversation conversation) {
        var turns = ConversationTurns.of(conversation);
        return new Recognition(conversation, turns, Provenance.of(conversation), isPlain(conversation, turns));
    }

    /** How it would be told of it that it met one that came from a platform. */
    static String note(@Nullable Met met, String platform) {
        return switch (met) {
            case null -> "The same conversation is here from " + platform;
            case GOES_ON -> "The same conversation is here from " + platform + ", and goes on with this";
            case TAKES_OVER -> "The same conversation was here from " + platform + ", and became this one";
        };
    }

    private static boolean isPlain(ImportedConversation conversation, ConversationTurns turns) {
        return conversation.embedded().isEmpty()
                && conversation.messages().stream()
                        .allMatch(message -> (message.text().isBlank() || turns.says(message.sourceId()))
                                && message.parts().stream().allMatch(Recognition::isPlain));
    }

    private static boolean isPlain(ContentPart part) {
        return part instanceof ContentPart.Text text
                && text.raw() == null
                && text.citations().isEmpty();
    }
}
