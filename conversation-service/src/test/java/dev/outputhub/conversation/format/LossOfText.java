package dev.outputhub.conversation.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/** Compares all that a file of any format says with what was stored of it and what the report names. */
final class LossOfText {

    private static final TypeReference<List<ContentPart>> PARTS = new TypeReference<>() {};
    /** Shorter ones are found in anything. */
    private static final int SHORTEST = 8;
    /** They link and classify; nobody reads them. */
    private static final Pattern LINK = Pattern.compile(
            ".*(?:id|Id|ID|ids|Ids|uuid|Uuid)|parent|children|current_node|currNode|type|content_type|custom_id");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** A picture that says which model wrote, and a table of contents with the links back to it. */
    private static final Pattern FURNITURE = Pattern.compile(
            "!\\[[^]]*]\\(https://img\\.shields\\.io[^)]*\\)|#table-of-contents|(?m)^## Table of Contents$");

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]*>|&[a-z]+;");
    private static final Pattern METADATA = Pattern.compile("/metadata(/|$)");
    private static final Pattern MORE = Pattern.compile(" and \\d+ more");
    /** What Google's interface puts before a prompt, in a few languages. */
    private static final Pattern PROMPTED =
            Pattern.compile("^(?:Prompted|Live Prompt|Asked|Prompt ?:|Eingegebener Prompt:) ");

    private final Set<String> stored = new HashSet<>();
    private final String all;
    /** What remarks name, wherever in a record it stands once more. */
    private final Set<String> named = new HashSet<>();

    private @Nullable String letters;
    private final List<String> told = new ArrayList<>();

    private LossOfText(List<FoundRecord> found) {
        var texts = new ArrayList<String>();
        found.forEach(one -> texts(one.record(), texts));
        stored.addAll(texts);
        all = String.join("\n", texts);
    }

    /** Every text of a JSON file that is neither stored nor in a record that the report names. */
    static List<String> leaves(List<JsonNode> roots, List<FoundRecord> found) {
        if (isOnlyFile(found)) {
            return List.of();
        }
        var loss = new LossOfText(found);
        var rows = new ArrayList<>(found.stream()
                .map(FoundRecord::record)
                .filter(row -> row instanceof SkippedRecord || row instanceof BrokenRecord)
                .toList());
        var lost = new ArrayList<String>();
        for (var record : records(roots)) {
            var said = new ArrayList<String>();
            loss.named.clear();
            loss.leaves("", "", record, said);
            if (!said.isEmpty() && !isNamed(record, said, rows)) {
                lost.addAll(said);
            }
        }
        return lost;
    }

    /** Every word of another file. */
    static List<String> words(String text, List<FoundRecord> found) {
        if (isOnlyFile(found)) {
            return List.of();
        }
        var loss = new LossOfText(found);
        if (found.stream().anyMatch(LossOfText::saysSomething)) {
            return List.of();
        }
        var known = WORD.matcher(loss.all).results().map(MatchResult::group).collect(Collectors.toSet());
        var read = text.startsWith("act,") ? text.substring(Math.max(0, text.indexOf('\n'))) : text;
        return WORD.matcher(FURNITURE.matcher(read).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() >= SHORTEST && !known.contains(word) && !loss.all.contains(word))
                .toList();
    }

    /** Whether a reader of the report learns that something is not as it was. */
    static boolean saysSomething(FoundRecord found) {
        return switch (found.record()) {
            case BrokenRecord _ -> true;
            case SkippedRecord skipped -> skipped.leftOut();
            case ImportedConversation conversation -> !conversation.remarks().isEmpty();
            case ImportedDocument document -> !document.remarks().isEmpty();
            default -> false;
        };
    }

    private static boolean isOnlyFile(List<FoundRecord> found) {
        return found.size() == 1
                && (isNamed(found.getFirst().record()) || found.getFirst().record() instanceof FoundTable)
                && !found.getFirst().record().kind().equals("conversation");
    }

    private static boolean isNamed(ImportedRecord record) {
        return record instanceof BrokenRecord || (record instanceof SkippedRecord skipped && skipped.leftOut());
    }

    /** A row of the report names one record, by its id or title where it has one. */
    private static boolean isNamed(JsonNode record, List<String> lost, List<ImportedRecord> rows) {
        var text = record.toString();
        // the settings of a conversation that has no messages are not worth a word
        var settings = lost.stream().noneMatch(LossOfText::isSentence);
        var named = rows.stream()
                .filter(row -> isNamed(row) || settings)
                .filter(row -> names(row).isEmpty() || names(row).stream().anyMatch(name -> isIn(text, name)))
                // one that names nothing may be needed for another record
                .min(Comparator.comparing(row -> names(row).isEmpty()));
        named.ifPresent(rows::remove);
        return named.isPresent();
    }

    private static List<String> names(ImportedRecord row) {
        return Stream.of(row.sourceId(), row.title())
                .filter(Objects::nonNull)
                .filter(name -> !name.startsWith("derived-"))
                .toList();
    }

    /** What cannot be stored is replaced in a name as well; a number may be written in several ways. */
    private static boolean isIn(String record, String name) {
        if (NUMBER.matcher(name).matches()) {
            var number = new BigDecimal(name);
            return NUMBER.matcher(record).results().anyMatch(one -> new BigDecimal(one.group()).compareTo(number) == 0);
        }
        return Stream.of(name.split("\uFFFD", -1)).allMatch(piece -> record.contains(quoted(piece)));
    }

    private static boolean isSentence(String lost) {
        return lost.substring(lost.indexOf(": ") + 2).strip().chars().anyMatch(Character::isWhitespace);
    }

    private static String quoted(String name) {
        var quoted = SourceTexts.JSON.writeValueAsString(name);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static List<JsonNode> records(List<JsonNode> roots) {
        var records = new ArrayList<JsonNode>();
        for (var root : roots) {
            if (root.isArray()) {
                records.addAll(root.values());
            } else if (!root.has("mapping")
                    && root.path("conversations").path(0).has("mapping")) {
                records.addAll(root.path("conversations").values());
            } else {
                records.add(root);
            }
        }
        return records;
    }

    private void leaves(String pointer, String field, JsonNode node, List<String> lost) {
        if (node.isString()) {
            var text = node.stringValue();
            if (!(LINK.matcher(field).matches() && !text.contains(" "))
                    && !field.equals("type")
                    && !isTold(pointer, text)) {
                lost.add(pointer + ": " + text.substring(0, Math.min(120, text.length())));
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(entry -> leaves(pointer + "/" + entry.getKey(), entry.getKey(), entry.getValue(), lost));
        } else if (node.isArray()) {
            var at = 0;
            for (var element : node) {
                leaves(pointer + "/" + at++, field, element, lost);
            }
        }
    }

    private boolean isTold(String pointer, String given) {
        if (given.length() < SHORTEST
                || given.isBlank()
                || Times.ofText(given) != null
                || Role.of(given) != null
                || given.startsWith("data:")) {
            return true;
        }
        var text = CleanText.clean(given, new Remarks());
        return stored.contains(text)
                || all.contains(text)
                || named.stream().anyMatch(whole -> whole.contains(text))
                || isRemarked(pointer, text)
                || isTold(pointer, parsed(text))
                || letters().contains(letters(PROMPTED.matcher(text).replaceFirst("")))
                || (MARKUP.matcher(text).find() && isPage(text));
    }

    private boolean isRemarked(String pointer, String text) {
        return told.stream()
                        .anyMatch(one -> one.contains(pointer + ",")
                                || one.endsWith(pointer)
                                || MORE.matcher(one).find()
                                // all of it at once: there may be one at every step
                                || (one.startsWith("The metadata of the trace")
                                        && METADATA.matcher(pointer).find()))
                && named.add(text);
    }

    private boolean isTold(String pointer, @Nullable JsonNode inside) {
        if (inside == null) {
            return false;
        }
        var lost = new ArrayList<String>();
        leaves(pointer, "", inside, lost);
        return lost.isEmpty();
    }

    private String letters() {
        letters = letters == null ? letters(all) : letters;
        return letters;
    }

    /** HTML becomes Markdown. */
    private boolean isPage(String text) {
        return Jsoup.parse(text)
                .body()
                .nodeStream(TextNode.class)
                .allMatch(node -> letters().contains(letters(node.getWholeText())));
    }

    private static @Nullable JsonNode parsed(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        try {
            return SourceTexts.JSON.readTree(text);
        } catch (JacksonException _) {
            return null;
        }
    }

    private void texts(ImportedRecord record, List<String> texts) {
        texts.add(String.valueOf(record.sourceId()));
        texts.add(String.valueOf(record.title()));
        switch (record) {
            case ImportedConversation conversation -> {
                told.addAll(conversation.remarks());
                texts.add(String.valueOf(conversation.model()));
                every(conversation.metadata(), texts);
                for (var message : conversation.messages()) {
                    texts.add(message.sourceId());
                    texts.add(String.valueOf(message.model()));
                    every(
                            SourceTexts.JSON.readTree(
                                    SourceTexts.JSON.writerFor(PARTS).writeValueAsString(message.parts())),
                            texts);
                    every(message.metadata(), texts);
                }
            }
            case ImportedDocument document -> {
                told.addAll(document.remarks());
                every(SourceTexts.JSON.valueToTree(document), texts);
            }
            case SkippedRecord skipped -> told.add(skipped.reason());
            case BrokenRecord broken -> told.add(broken.reason());
            default -> texts.add(record.toString());
        }
    }

    private static void every(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        } else if (node.isObject()) {
            node.properties().forEach(entry -> {
                texts.add(entry.getKey());
                every(entry.getValue(), texts);
            });
        } else if (node.isArray()) {
            node.forEach(element -> every(element, texts));
        }
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
