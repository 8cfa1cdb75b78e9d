package dev.outputhub.conversation.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words of records that nothing made of them says, whatever format they are of: a field that its reader has not met, or a
 * known one in a place or form that it does not look for. A conversation keeps them in its metadata; of a document, which has
 * none, a remark names where they stood.
 */
public final class UnsaidWords {

    private static final int NAMED = 8;
    /** Characters of a single word that is worth a remark. */
    private static final int TELLING = 8;

    private UnsaidWords() {}

    /**
     * @param sources that were read together
     * @param made all that was made of them
     * @param rewritten fields whose texts their reader turns into another form
     */
    public static List<ImportedRecord> keep(List<JsonNode> sources, List<ImportedRecord> made, Set<String> rewritten) {
        var keeper = keeper(made);
        if (keeper == null) {
            return made;
        }
        var unsaid = new Leftovers(parts(made)).said(words(made));
        conversations(made).forEach(one -> {
            unsaid.saidIn(one.metadata());
            one.messages().forEach(message -> unsaid.saidIn(message.metadata()));
        });
        for (var at = 0; at < sources.size(); at++) {
            unsaid.lookBeside(sources.size() == 1 ? null : String.valueOf(at), sources.get(at), rewritten);
        }
        if (unsaid.found().isEmpty()) {
            return made;
        }
        var all = new ArrayList<>(made);
        var at = made.indexOf(keeper);
        all.set(at, kept(made.get(at), unsaid.found()));
        return all;
    }

    /** A conversation rather than a document; what is named as left out is left out with all it says. */
    private static @Nullable ImportedRecord keeper(List<ImportedRecord> made) {
        return Stream.of(ImportedConversation.class, ImportedDocument.class, SkippedRecord.class)
                .flatMap(kind -> made.stream().filter(kind::isInstance))
                .filter(record -> !(record instanceof SkippedRecord skipped && skipped.leftOut()))
                .findFirst()
                .orElse(null);
    }

    private static ImportedRecord kept(ImportedRecord record, ObjectNode found) {
        if (record instanceof ImportedConversation conversation) {
            conversation.metadata().set(Leftovers.FIELD, found);
            return conversation;
        }
        // a document says little besides, whereas a conversation without messages has settings
        var shortest = record instanceof ImportedDocument ? TELLING : Integer.MAX_VALUE;
        var sentences = found.properties().stream()
                .filter(entry -> isTelling(entry.getValue().stringValue().strip(), shortest))
                .map(Map.Entry::getKey)
                .toList();
        if (sentences.isEmpty()) {
            return record;
        }
        return switch (record) {
            case ImportedDocument document -> document.withRemarks(List.of("Left out: " + named(sentences)));
            case SkippedRecord skipped ->
                new SkippedRecord(
                        skipped.kind(),
                        skipped.sourceId(),
                        skipped.title(),
                        skipped.reason() + "; left out besides: " + named(sentences),
                        true);
            default -> record;
        };
    }

    private static boolean isTelling(String words, int shortest) {
        return words.length() >= shortest || words.chars().anyMatch(Character::isWhitespace);
    }

    private static String named(List<String> pointers) {
        return pointers.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (pointers.size() > NAMED ? " and " + (pointers.size() - NAMED) + " more" : "");
    }

    private static List<ContentPart> parts(List<ImportedRecord> made) {
        return conversations(made)
                .flatMap(one -> one.messages().stream())
                .flatMap(message -> message.parts().stream())
                .toList();
    }

    private static List<String> words(List<ImportedRecord> made) {
        var words = new ArrayList<@Nullable String>();
        for (var record : made) {
            words.add(record.sourceId());
            words.add(record.title());
            switch (record) {
                case ImportedConversation conversation -> {
                    words.add(conversation.model());
                    conversation.messages().forEach(message -> {
                        words.add(message.sourceId());
                        words.add(message.model());
                    });
                }
                case ImportedDocument document -> {
                    words.add(document.model());
                    words.add(document.preamble());
                    words.add(document.frontMatter());
                    words.addAll(document.folders());
                    words.addAll(document.tags());
                    document.exchanges().forEach(exchange -> {
                        words.add(exchange.prompt());
                        exchange.outputs().forEach(answer -> {
                            words.add(answer.text());
                            words.add(answer.label());
                            words.add(answer.model());
                        });
                    });
                }
                default -> {}
            }
        }
        return words.stream().filter(Objects::nonNull).toList();
    }

    private static Stream<ImportedConversation> conversations(List<ImportedRecord> made) {
        return made.stream().filter(ImportedConversation.class::isInstance).map(ImportedConversation.class::cast);
    }
}
