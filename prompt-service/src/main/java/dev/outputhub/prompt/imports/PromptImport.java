package dev.outputhub.prompt.imports;

import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.text.TextBeginning;
import dev.outputhub.platform.text.TitleLine;
import dev.outputhub.prompt.prompt.change.PromptDraft;
import dev.outputhub.prompt.prompt.store.EditablePrompt;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermResolver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what an import brings, item by item: a broken one is reported and does not sink the rest. */
@Service
class PromptImport {

    private static final Logger LOG = LoggerFactory.getLogger(PromptImport.class);
    private static final int LONGEST_KEY = 1_000;
    private static final int LONGEST_DESCRIPTION = 10_000;
    private static final String DESCRIPTION_CUT = "Its description was cut to " + LONGEST_DESCRIPTION + " characters.";

    private final ImportedPromptStore store;
    private final TermResolver terms;
    private final JsonMapper json;

    PromptImport(ImportedPromptStore store, TermResolver terms, JsonMapper json) {
        this.store = store;
        this.terms = terms;
        this.json = json;
    }

    List<ItemResult> take(ImportedPrompts batch) {
        var forAll = terms.resolve(PromptRecords.KIND.name(), ids(batch.termsForAll()), false);
        var imported = new PromptDraft.Imported(batch.importId(), batch.owner(), forAll);
        return batch.items().stream().map(item -> take(imported, item)).toList();
    }

    Undone undo(UUID importId) {
        int removed = 0;
        int kept = 0;
        for (var key : store.keysOf(importId)) {
            if (store.undo(importId, key)) {
                removed++;
            } else {
                kept++;
            }
        }
        return new Undone(removed, kept);
    }

    private ItemResult take(PromptDraft.Imported imported, ImportedItem item) {
        var key = Objects.requireNonNullElse(item.sourceKey(), "").strip();
        var template = Objects.requireNonNullElse(item.template(), "").replace("\u0000", "");
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return ItemResult.skipped(item, "It has no source key, or one that is too long.");
        }
        if (template.isBlank()) {
            return ItemResult.skipped(item, "It has no text.");
        }
        if (template.length() > PromptContent.LONGEST) {
            return ItemResult.skipped(item, "It is longer than " + PromptContent.LONGEST + " characters.");
        }
        try {
            return store(imported, key, item, template);
        } catch (Problem problem) {
            return ItemResult.skipped(item, problem.detail());
        }
    }

    private ItemResult store(PromptDraft.Imported imported, String key, ImportedItem item, String template) {
        var named = named(item);
        var said = Objects.requireNonNullElse(item.description(), "").replace("\u0000", "");
        var description = said.isBlank() ? null : TextBeginning.of(said, LONGEST_DESCRIPTION);
        var lacks = new ArrayList<String>();
        if (!said.equals(Objects.requireNonNullElse(description, said))) {
            lacks.add(DESCRIPTION_CUT);
        }
        var resolved = resolved(named, lacks);
        var prompt = new ImportedPrompt(
                key,
                title(item, template),
                template,
                description,
                lacks.isEmpty() ? null : String.join(" ", lacks),
                resolved,
                Fingerprint.of(Objects.requireNonNullElse(item.title(), ""), template, description, named),
                item.createdAt(),
                item.slug(),
                item.recordId());
        try {
            return store.take(imported, prompt);
        } catch (DuplicateKeyException race) {
            // the same item came twice at once; the other one has stored it
            LOG.debug("Imported twice at once: {}", key, race);
            return store.take(imported, prompt);
        }
    }

    /** A vocabulary that is not there, or not for prompts, must not cost a prompt its place. */
    private ResolvedTerms resolved(Map<String, List<String>> named, List<String> lacks) {
        var byVocabulary = new LinkedHashMap<String, List<UUID>>();
        nodes(named).forEach((vocabulary, names) -> {
            try {
                byVocabulary.putAll(terms.resolveOfSource(PromptRecords.KIND.name(), Map.of(vocabulary, names))
                        .byVocabulary());
            } catch (Problem problem) {
                if (problem.code().kind() != Kind.REFUSED) {
                    throw problem;
                }
                lacks.add("Imported without some terms: " + problem.detail());
            }
        });
        return new ResolvedTerms(byVocabulary);
    }

    private Map<String, JsonNode> ids(@Nullable Map<String, List<UUID>> termsForAll) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        if (termsForAll != null) {
            termsForAll.forEach((vocabulary, ids) -> nodes.put(vocabulary, json.valueToTree(ids)));
        }
        return nodes;
    }

    private Map<String, JsonNode> nodes(Map<String, List<String>> terms) {
        var nodes = new LinkedHashMap<String, JsonNode>();
        terms.forEach((vocabulary, names) -> nodes.put(vocabulary, json.valueToTree(names)));
        return nodes;
    }

    private static Map<String, List<String>> named(ImportedItem item) {
        var named = new LinkedHashMap<String, List<String>>();
        if (item.terms() != null) {
            item.terms().forEach((vocabulary, names) -> named.put(vocabulary, present(names)));
        }
        return named;
    }

    // archives have gaps
    private static List<String> present(@Nullable List<@Nullable String> names) {
        return names == null
                ? List.of()
                : names.stream()
                        .flatMap(Stream::ofNullable)
                        .filter(name -> !name.isBlank())
                        .toList();
    }

    private static String title(ImportedItem item, String template) {
        var given = TitleLine.fit(Objects.requireNonNullElse(item.title(), ""), EditablePrompt.LONGEST_TITLE);
        return given.isEmpty() ? TitleLine.propose(template).orElse("Prompt") : given;
    }

    /** What an undo did. */
    record Undone(int removed, int kept) {}
}
