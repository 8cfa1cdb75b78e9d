package dev.outputhub.notification.webhook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The events that can be subscribed to, by the topic they come on. Contracts hold an example of each. */
public final class EventCatalogue {

    /** A subscription to everything there is now and will be. */
    static final String ALL = "*";

    /** What a test sends, so that it can be told from the real thing. */
    public static final String TEST = "WebhookTested";

    public static final Map<String, List<String>> BY_TOPIC = Map.of(
            "organization.events.v1",
                    List.of(
                            "OrganizationRegistered",
                            "OrganizationUpdated",
                            "OrganizationClosed",
                            "OrganizationReopened",
                            "MemberRoleChanged"),
            "vocabulary.events.v1",
                    List.of(
                            "VocabularyCreated",
                            "VocabularyUpdated",
                            "VocabularyDeleted",
                            "TermCreated",
                            "TermUpdated",
                            "TermMerged",
                            "TermDeleted"),
            "prompt.events.v1",
                    List.of(
                            "PromptCreated",
                            "PromptUpdated",
                            "PromptDeleted",
                            "PromptRestored",
                            "PromptVersionCreated",
                            "PromptLabelMoved",
                            "AgentCreated",
                            "AgentUpdated",
                            "AgentDeleted",
                            "AgentRestored",
                            "AgentVersionCreated",
                            "SnippetCreated",
                            "SnippetUpdated",
                            "SnippetDeleted",
                            "SnippetRestored"),
            "output.events.v1",
                    List.of(
                            "OutputCreated",
                            "OutputUpdated",
                            "OutputEdited",
                            "OutputAssigned",
                            "OutputDeleted",
                            "OutputRestored"),
            "conversation.events.v1",
                    List.of(
                            "ConversationCreated",
                            "ConversationUpdated",
                            "ConversationDeleted",
                            "ConversationRestored",
                            "ConversationMerged",
                            "ConversationMergeUndone",
                            "MessagesAdded"),
            "import.events.v1", List.of("ImportStarted", "ImportFinished", "ImportFailed", "ImportUndone"),
            "export.events.v1", List.of("ExportStarted", "ExportFinished", "ExportFailed"),
            "completion.events.v1",
                    List.of("CompletionStarted", "CompletionCompleted", "CompletionFailed", "CompletionCancelled"));

    private static final Set<String> TYPES =
            BY_TOPIC.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    private EventCatalogue() {}

    static boolean knows(String type) {
        return type.equals(ALL) || TYPES.contains(type);
    }

    /** In alphabetical order. */
    static List<String> types() {
        return TYPES.stream().sorted().toList();
    }
}
