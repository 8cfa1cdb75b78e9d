package dev.outputhub.conversation.imports.documents;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.outputhub.conversation.format.ImportedDocument;
import dev.outputhub.conversation.format.Platform;
import dev.outputhub.conversation.format.Sha256;
import dev.outputhub.platform.text.TitleLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prompts and outputs of one document, as their services take them. */
record DocumentRows(List<PromptRow> prompts, List<OutputRow> outputs) {

    private static final int LONGEST_TITLE = 300;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PromptRow(
            String sourceKey,
            String title,
            String template,
            Map<String, List<String>> terms,
            @Nullable String description,
            @Nullable String slug,
            @Nullable Instant createdAt,
            @Nullable UUID recordId) {}

    /** @param promptKey source key of the prompt that led to it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutputRow(
            String sourceKey,
            String title,
            String content,
            @Nullable LocalDate date,
            @Nullable UUID promptId,
            @Nullable Integer promptVersion,
            @Nullable String model,
            @Nullable String notes,
            Map<String, List<String>> terms,
            @Nullable String editedContent,
            @Nullable Integer rating,
            @Nullable String language,
            @Nullable String link,
            @Nullable UUID recordId,
            @JsonIgnore @Nullable String promptKey) {

        OutputRow linkedTo(DocumentDelivery.@Nullable Answer prompt) {
            return prompt == null || prompt.promptId() == null
                    ? this
                    : new OutputRow(
                            sourceKey,
                            title,
                            content,
                            date,
                            prompt.promptId(),
                            prompt.version(),
                            model,
                            notes,
                            terms,
                            editedContent,
                            rating,
                            language,
                            link,
                            recordId,
                            promptKey);
        }
    }

    /** @param key by which the document is known again */
    static DocumentRows of(ImportedDocument document, String key) {
        var prompts = new ArrayList<PromptRow>();
        var outputs = new ArrayList<OutputRow>();
        var number = 0;
        for (var exchange : document.exchanges()) {
            number++;
            var title = title(document.title(), number == 1 ? null : Integer.toString(number));
            var promptKey = exchange.prompt() == null ? null : key + "#prompt-" + number;
            if (promptKey != null && exchange.prompt() != null) {
                prompts.add(new PromptRow(
                        promptKey,
                        title,
                        exchange.prompt(),
                        isOfPrompts(document) ? terms(document, null) : tags(document),
                        promptDescription(document),
                        isOfPrompts(document) ? document.details().slug() : null,
                        document.details().createdAt(),
                        isOfPrompts(document) ? document.details().recordId() : null));
            }
            for (var answer : exchange.outputs()) {
                var model = answer.model() == null ? document.model() : answer.model();
                outputs.add(new OutputRow(
                        key + "#output-" + (outputs.size() + 1),
                        title(title, exchange.outputs().size() == 1 ? null : label(answer, outputs.size() + 1)),
                        answer.text(),
                        document.date(),
                        null,
                        null,
                        model,
                        document.details().notes() == null
                                ? document.preamble()
                                : document.details().notes(),
                        terms(document, model),
                        document.details().editedContent(),
                        document.details().rating(),
                        document.details().language(),
                        document.details().link(),
                        document.details().recordId(),
                        promptKey));
            }
        }
        return new DocumentRows(prompts, outputs);
    }

    /** Those that are wanted: the document as a whole, or each by the id that the report gives it. */
    DocumentRows chosen(ImportedDocument document, Predicate<List<String>> wanted) {
        return new DocumentRows(
                prompts.stream()
                        .filter(row -> wanted.test(List.of(shownId(row.sourceKey()), document.sourceId())))
                        .toList(),
                outputs.stream()
                        .filter(row -> wanted.test(List.of(shownId(row.sourceKey()), document.sourceId())))
                        .toList());
    }

    /** What a report calls a row. */
    static String shownId(String sourceKey) {
        return sourceKey.substring(sourceKey.indexOf(':') + 1);
    }

    /** The key of the document of which this is a row's. */
    static String documentKey(String sourceKey) {
        return sourceKey.replaceFirst("#(?:prompt|output)-[0-9]+$", "");
    }

    /** What each row says, by its source key, as {@link #content} of it. */
    Map<String, byte[]> sha256() {
        var sha256 = new LinkedHashMap<String, byte[]>();
        prompts.forEach(row -> sha256.put(row.sourceKey(), Sha256.of(content(row))));
        outputs.forEach(row -> sha256.put(row.sourceKey(), Sha256.of(content(row))));
        return sha256;
    }

    /** All that decides whether a row is the same as before. */
    static String content(PromptRow row) {
        // a description only where there is one: the service that keeps prompts compares in the same way
        return row.title() + "\0" + row.template() + (row.description() == null ? "" : "\0" + row.description());
    }

    static String content(OutputRow row) {
        return row.editedContent() == null ? row.content() : row.editedContent();
    }

    private static @Nullable String promptDescription(ImportedDocument document) {
        if (document.details().notes() != null) {
            return isOfPrompts(document) ? document.details().notes() : null;
        }
        return document.platform() == Platform.MARKDOWN ? null : document.preamble();
    }

    /** Whether what is said of the document is said of its prompt. */
    private static boolean isOfPrompts(ImportedDocument document) {
        return document.exchanges().stream()
                .allMatch(exchange -> exchange.outputs().isEmpty());
    }

    private static String label(ImportedDocument.Answer answer, int number) {
        return answer.label() == null ? Integer.toString(number) : answer.label();
    }

    private static String title(String title, @Nullable String addition) {
        var cut = TitleLine.fit(title, LONGEST_TITLE);
        return addition == null ? cut : cut + " (" + addition + ")";
    }

    private static Map<String, List<String>> terms(ImportedDocument document, @Nullable String model) {
        var terms = tags(document);
        if (model != null) {
            terms.put("llms", List.of(model));
        }
        document.details()
                .terms()
                .forEach((vocabulary, names) -> terms.merge(
                        vocabulary,
                        names,
                        (before, more) -> Stream.concat(before.stream(), more.stream())
                                .distinct()
                                .toList()));
        return terms;
    }

    /** Folders are how people sort files, so they become tags. */
    private static Map<String, List<String>> tags(ImportedDocument document) {
        var tags = new LinkedHashSet<String>();
        document.folders().stream().map(DocumentRows::spaced).forEach(tags::add);
        tags.addAll(document.tags());
        var terms = new LinkedHashMap<String, List<String>>();
        if (!tags.isEmpty()) {
            terms.put("tags", List.copyOf(tags));
        }
        return terms;
    }

    private static String spaced(String folder) {
        return folder.contains(" ") ? folder : folder.replaceAll("[-_]+", " ").strip();
    }
}
