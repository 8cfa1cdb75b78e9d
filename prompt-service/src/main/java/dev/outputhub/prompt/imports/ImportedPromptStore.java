package dev.outputhub.prompt.imports;

import dev.outputhub.prompt.imports.ItemResult.Result;
import dev.outputhub.prompt.prompt.change.PromptDraft;
import dev.outputhub.prompt.prompt.change.PromptLibrary;
import dev.outputhub.prompt.prompt.publish.PromptPublishing;
import dev.outputhub.prompt.prompt.store.Prompt;
import dev.outputhub.prompt.prompt.store.PromptRecords;
import dev.outputhub.prompt.prompt.store.Prompts;
import dev.outputhub.prompt.prompt.store.StoredPrompt;
import dev.outputhub.prompt.slug.Slug;
import dev.outputhub.prompt.version.NewContent;
import dev.outputhub.prompt.version.PromptContent;
import dev.outputhub.prompt.version.Versions;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ImportedTerms;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stores one imported prompt, or takes it away again; each in a transaction of its own. */
@Service
@Transactional
class ImportedPromptStore {

    /** Matches nothing: after an undo the same item is worth importing again. */
    private static final String NOTHING = "";

    private static final int DIGITS = 16;
    private static final String BESIDE =
            "The one that was imported before was changed here since: what the file says now is kept beside it.";

    private final Sources sources;
    private final RecordTable<StoredPrompt> table;
    private final Prompts prompts;
    private final Versions versions;
    private final PromptLibrary library;
    private final PromptPublishing publishing;
    private final ImportedTerms terms;

    ImportedPromptStore(
            Sources sources,
            RecordTable<StoredPrompt> table,
            Prompts prompts,
            Versions versions,
            PromptLibrary library,
            PromptPublishing publishing,
            ImportedTerms terms) {
        this.sources = sources;
        this.table = table;
        this.prompts = prompts;
        this.versions = versions;
        this.library = library;
        this.publishing = publishing;
        this.terms = terms;
    }

    @Transactional(readOnly = true)
    List<String> keysOf(UUID importId) {
        return sources.keysOf(importId);
    }

    ItemResult take(PromptDraft.Imported imported, ImportedPrompt item) {
        var known = sources.lock(item.sourceKey());
        if (known.isPresent()) {
            return again(imported, item, known.get());
        }
        var original = Optional.ofNullable(item.recordId()).flatMap(prompts::find);
        return original.isPresent() ? copy(item, original.get()) : create(imported, item);
    }

    /** What is here already, since it was exported from here. */
    private ItemResult copy(ImportedPrompt item, Prompt prompt) {
        if (prompt.isDeleted()) {
            return result(item, Result.SKIPPED, "It is in the trash.", prompt);
        }
        return saysElse(item, prompt)
                ? result(
                        item,
                        Result.SKIPPED,
                        "The prompt of this id says something else here, and was left as it is.",
                        prompt)
                : result(item, Result.UNCHANGED, null, prompt);
    }

    private ItemResult create(PromptDraft.Imported imported, ImportedPrompt item) {
        var importId = imported.importId();
        var slug = freeSlug(item);
        var lack = item.slug() == null || slug != null
                ? item.lack()
                : Stream.of(item.lack(), "It has another slug than " + item.slug() + ", which is taken or none.")
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
        var prompt = library.create(
                new PromptDraft(
                        item.title(),
                        slug,
                        PromptContent.TEXT,
                        item.description(),
                        false,
                        null,
                        null,
                        content(item),
                        "Imported",
                        item.createdAt(),
                        imported),
                item.terms());
        var source = new Source(
                item.sourceKey(), prompt.id(), importId, importId, item.fingerprint(), prompt.version(), null, false);
        if (!sources.add(source)) {
            throw new DuplicateKeyException(item.sourceKey());
        }
        return result(item, Result.NEW, lack, prompt);
    }

    private @Nullable String freeSlug(ImportedPrompt item) {
        var slug = item.slug();
        return slug != null && slug.length() <= Slug.LONGEST && Slug.isOne(slug) && !prompts.hasSlug(slug, null)
                ? slug
                : null;
    }

    private ItemResult again(PromptDraft.Imported imported, ImportedPrompt item, Source source) {
        var importId = imported.importId();
        var prompt = prompts.get(source.promptId());
        // one that a person took out of the trash is theirs
        if (source.undone() && prompt.isDeleted()) {
            return revive(imported, item, source);
        }
        if (item.fingerprint().equals(source.fingerprint())) {
            return result(item, Result.UNCHANGED, null, prompt);
        }
        if (prompt.isDeleted()) {
            return result(item, Result.SKIPPED, "It is in the trash.", prompt);
        }
        if (prompt.version() != source.leftAt()) {
            return saysElse(item, prompt)
                    ? beside(imported, item)
                    : result(item, Result.SKIPPED, "It was changed here since it was imported.", prompt);
        }
        var after = bring(imported, item, prompt);
        var previous = importId.equals(source.importId()) ? source.previousNumber() : (Integer) prompt.currentVersion();
        sources.update(new Source(
                item.sourceKey(),
                prompt.id(),
                importId,
                source.firstImportId(),
                item.fingerprint(),
                after.version(),
                previous,
                false));
        return result(item, Result.UPDATED, item.lack(), after);
    }

    private boolean saysElse(ImportedPrompt item, Prompt prompt) {
        var current = versions.get(prompt.id(), prompt.currentVersion());
        return !item.template().equals(current.content().template());
    }

    /** What a person changed stays, and so does what the file says now: as a prompt of its own, known by its text. */
    private ItemResult beside(PromptDraft.Imported imported, ImportedPrompt item) {
        var key =
                item.sourceKey() + "~" + DigestUtils.sha256Hex(item.template()).substring(0, DIGITS);
        var taken = take(imported, item.under(key));
        var reason = taken.result() != Result.NEW
                ? taken.reason()
                : Stream.of(BESIDE, taken.reason()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new ItemResult(item.sourceKey(), taken.result(), reason, taken.promptId(), taken.version());
    }

    // what an undo took away comes back as the same record, so that what referred to it does again
    private ItemResult revive(PromptDraft.Imported imported, ImportedPrompt item, Source source) {
        var importId = imported.importId();
        library.restore(source.promptId());
        var after = bring(imported, item, prompts.get(source.promptId()));
        sources.update(new Source(
                item.sourceKey(), after.id(), importId, importId, item.fingerprint(), after.version(), null, false));
        return result(item, Result.NEW, item.lack(), after);
    }

    private Prompt bring(PromptDraft.Imported imported, ImportedPrompt item, Prompt prompt) {
        var current = versions.get(prompt.id(), prompt.currentVersion());
        if (!item.template().equals(current.content().template())) {
            publishing.publish(prompt.id(), content(item), "Imported again");
        }
        var described = library.describe(prompt.id(), item.title(), item.description(), item.terms());
        terms.give(imported.importId(), PromptRecords.KIND.name(), List.of(prompt.id()), imported.forAll());
        return described;
    }

    /** @return false when the prompt stays because somebody changed it since */
    boolean undo(UUID importId, String sourceKey) {
        var source = sources.lock(sourceKey).orElse(null);
        if (source == null || !source.importId().equals(importId) || source.undone()) {
            return false;
        }
        var prompt = table.lock(source.promptId()).prompt();
        if (prompt.version() != source.leftAt()) {
            return false;
        }
        terms.takeBack(importId, List.of(prompt.id()));
        if (source.previousNumber() == null) {
            var deleted = library.delete(prompt.id());
            sources.update(left(source, deleted, true));
        } else {
            sources.update(left(source, takeBack(prompt, source.previousNumber()), false));
        }
        return true;
    }

    private Prompt takeBack(Prompt prompt, int number) {
        if (number != prompt.currentVersion()) {
            publishing.revert(prompt.id(), number, "Takes an import back", null);
        }
        return prompts.get(prompt.id());
    }

    // what is back in its first state can be taken away by undoing the first import
    private static Source left(Source source, Prompt prompt, boolean undone) {
        return new Source(
                source.sourceKey(),
                prompt.id(),
                source.firstImportId(),
                source.firstImportId(),
                NOTHING,
                prompt.version(),
                null,
                undone);
    }

    private static NewContent content(ImportedPrompt item) {
        return new NewContent(item.template(), null, null, null);
    }

    private static ItemResult result(ImportedPrompt item, Result result, @Nullable String reason, Prompt prompt) {
        return new ItemResult(item.sourceKey(), result, reason, prompt.id(), prompt.currentVersion());
    }
}
