package dev.outputhub.output.imports;

import dev.outputhub.output.edit.EditHistory;
import dev.outputhub.output.imports.ImportedItem.Result;
import dev.outputhub.output.output.capture.Capture;
import dev.outputhub.output.output.capture.Titles;
import dev.outputhub.output.output.store.CapturedOutput;
import dev.outputhub.output.output.store.CapturedOutputs;
import dev.outputhub.output.output.store.ModelTerms;
import dev.outputhub.output.output.store.OutputFields;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.output.output.store.StoredOutput;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.text.TitleLine;
import dev.outputhub.records.store.RecordTable;
import dev.outputhub.records.terms.ImportedTerms;
import dev.outputhub.records.terms.ResolvedTerms;
import dev.outputhub.records.terms.TermResolver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings outputs in, again and again without a duplicate. What is known already and came changed is added as an edit, for raw content
 * stays; what a person changed since is left alone, and the new text is kept beside it. One batch is one transaction; sending it
 * again gives the same answer.
 */
@Component
class OutputImport {

    private static final String BESIDE =
            "the one that was imported before was changed here since: what the file says now is kept beside it";

    private final ImportedOutputs known;
    private final RecordTable<StoredOutput> outputs;
    private final Capture capture;
    private final CapturedOutputs captured;
    private final EditHistory edits;
    private final TermResolver resolver;
    private final ModelTerms models;
    private final ImportedTerms importedTerms;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutputImport(
            ImportedOutputs known,
            RecordTable<StoredOutput> outputs,
            Capture capture,
            CapturedOutputs captured,
            EditHistory edits,
            TermResolver resolver,
            ModelTerms models,
            ImportedTerms importedTerms,
            TransactionTemplate transaction,
            Clock clock) {
        this.known = known;
        this.outputs = outputs;
        this.capture = capture;
        this.captured = captured;
        this.edits = edits;
        this.resolver = resolver;
        this.models = models;
        this.importedTerms = importedTerms;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<ImportedItem> bring(ImportWishes wishes, List<ImportedOutput> items) {
        var forAll = resolver.resolve("output", wishes.terms(), false);
        var terms = new ImportTerms(resolver, models);
        var prepared = new LinkedHashMap<ImportedOutput, ResolvedTerms>();
        items.stream().filter(item -> obstacle(item) == null).forEach(item -> prepared.put(item, terms.of(item)));
        return Objects.requireNonNull(transaction.execute(_ -> bring(wishes, forAll, items, prepared, terms)));
    }

    private List<ImportedItem> bring(
            ImportWishes wishes,
            ResolvedTerms forAll,
            List<ImportedOutput> items,
            Map<ImportedOutput, ResolvedTerms> prepared,
            ImportTerms terms) {
        var keys = new SourceKeys(known, prepared.keySet());
        var fresh = new LinkedHashMap<String, Capture.Wanted>();
        var copies = copies(prepared.keySet(), keys);
        prepared.forEach((item, resolved) -> {
            if (keys.known(item) == null && !copies.containsKey(item)) {
                var key = keys.of(item);
                fresh.putIfAbsent(key, new Capture.Wanted(output(wishes, key, item, resolved), resolved, forAll));
            }
        });
        var added = capture.store(List.copyOf(fresh.values()));
        edit(wishes.importId(), fresh.keySet(), keys, prepared.keySet(), added);
        var told = new HashSet<String>();
        var report = new ArrayList<ImportedItem>(items.size());
        for (var item : items) {
            var obstacle = obstacle(item);
            if (obstacle != null) {
                report.add(ImportedItem.skipped(String.valueOf(item.sourceKey()), obstacle, null));
                continue;
            }
            var copy = copies.get(item);
            if (copy != null) {
                report.add(copy);
                continue;
            }
            var beside = keys.isBeside(item) ? BESIDE : null;
            var before = keys.known(item);
            var first = fresh.get(keys.of(item));
            if (!told.add(keys.of(item)) && first != null) {
                report.add(twice(item, first));
                continue;
            }
            report.add(
                    before == null
                            ? first(item, Objects.requireNonNull(fresh.get(keys.of(item))), added, terms, beside)
                            : again(wishes.importId(), item, before, beside));
        }
        importedTerms.give(wishes.importId(), "output", updated(report), forAll);
        return report;
    }

    /** What is here already, since it was exported from here. */
    private Map<ImportedOutput, ImportedItem> copies(Collection<ImportedOutput> items, SourceKeys keys) {
        var named = items.stream()
                .filter(item -> item.recordId() != null && keys.known(item) == null)
                .toList();
        var copies = new HashMap<ImportedOutput, ImportedItem>();
        if (!named.isEmpty()) {
            var here = outputs.lock(named.stream()
                    .map(ImportedOutput::recordId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            for (var item : named) {
                var output = here.get(item.recordId());
                if (output != null) {
                    copies.put(item, copy(item, output));
                }
            }
        }
        return copies;
    }

    private ImportedItem copy(ImportedOutput item, StoredOutput output) {
        if (output.isDeleted()) {
            return ImportedItem.skipped(item.sourceKey(), "it is in the trash here", output.id());
        }
        return edits.text(output.id(), output.editNumber()).equals(item.latest())
                ? new ImportedItem(item.sourceKey(), Result.UNCHANGED, null, output.id())
                : ImportedItem.skipped(
                        item.sourceKey(),
                        "the output of this id says something else here, and was left as it is",
                        output.id());
    }

    /** The same row twice in a file is one output, and another text under the same key is none. */
    private static ImportedItem twice(ImportedOutput item, Capture.Wanted first) {
        return item.content().equals(first.output().content())
                ? new ImportedItem(
                        item.sourceKey(), Result.UNCHANGED, null, first.output().id())
                : ImportedItem.skipped(
                        item.sourceKey(), "another of this file has the same id, and another text", null);
    }

    /** What was refined before it came here has its raw text and an edit here too. */
    private void edit(
            UUID importId, Set<String> fresh, SourceKeys keys, Collection<ImportedOutput> items, Set<UUID> added) {
        var edited = items.stream()
                .filter(ImportedOutput::isEdited)
                .filter(item -> fresh.contains(keys.of(item)))
                .toList();
        if (edited.isEmpty()) {
            return;
        }
        var stored = known.known(edited.stream().map(keys::of).distinct().toList());
        for (var item : edited) {
            var output = stored.remove(keys.of(item));
            if (output != null && added.contains(output.output().id())) {
                var version = edits.addImported(output.output(), item.latest(), importId);
                captured.markImported(output.output().id(), DigestUtils.sha256(item.latest()), version);
            }
        }
    }

    private static List<UUID> updated(List<ImportedItem> report) {
        return report.stream()
                .filter(item -> item.result() == Result.UPDATED)
                .map(ImportedItem::outputId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static ImportedItem first(
            ImportedOutput item, Capture.Wanted wanted, Set<UUID> added, ImportTerms terms, @Nullable String beside) {
        var id = wanted.output().id();
        return added.contains(id)
                ? new ImportedItem(item.sourceKey(), Result.NEW, lack(item, terms, beside), id)
                : new ImportedItem(item.sourceKey(), Result.UNCHANGED, "another import brought it meanwhile", null);
    }

    private static @Nullable String lack(ImportedOutput item, ImportTerms terms, @Nullable String beside) {
        var lacks = Stream.of(beside, terms.lack(item), Notes.of(item.notes()).lack(), Said.lack(item))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining("; "));
        return lacks.isEmpty() ? null : lacks;
    }

    private ImportedItem again(UUID importId, ImportedOutput item, KnownOutput before, @Nullable String beside) {
        var output = before.output();
        var sha256 = DigestUtils.sha256(item.latest());
        if (Arrays.equals(sha256, before.importedSha256())) {
            var result = sameAsBefore(importId, before);
            return new ImportedItem(item.sourceKey(), result, result == Result.NEW ? beside : null, output.id());
        }
        if (output.isDeleted()) {
            return ImportedItem.skipped(item.sourceKey(), "it is in the trash here", output.id());
        }
        long version = edits.addImported(output, item.latest(), importId);
        captured.markImported(output.id(), sha256, version);
        return new ImportedItem(item.sourceKey(), Result.UPDATED, null, output.id());
    }

    /** A batch that is sent again after a crash is told what the first sending did. */
    private static Result sameAsBefore(UUID importId, KnownOutput before) {
        if (importId.equals(before.output().importId())) {
            return Result.NEW;
        }
        return importId.equals(before.newestEditImport()) ? Result.UPDATED : Result.UNCHANGED;
    }

    private CapturedOutput output(ImportWishes wishes, String key, ImportedOutput item, ResolvedTerms resolved) {
        var title = item.title();
        var model = item.model() == null || item.model().isBlank() ? null : item.model();
        var fields = OutputFields.of(
                        title == null || TitleLine.of(title).isEmpty() || Text.obstacle(title) != null
                                ? Titles.propose(item.content())
                                : TitleLine.fit(title, TitleLine.LONGEST),
                        item.mediaType() == null ? "text/markdown" : item.mediaType(),
                        item.date() == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : item.date(),
                        Notes.of(item.notes()).text(),
                        item.links())
                .saying(Said.language(item), Said.rating(item), Said.link(item));
        return new CapturedOutput(
                Identifiers.next(),
                fields,
                item.content(),
                Source.IMPORT,
                model,
                model != null && !resolved.byVocabulary().containsKey(ModelTerms.VOCABULARY),
                new CapturedOutput.Imported(wishes.importId(), key, wishes.owner()));
    }

    private static final int LONGEST_KEY = 1_000;

    private static @Nullable String obstacle(ImportedOutput item) {
        if (item.sourceKey() == null
                || item.sourceKey().isBlank()
                || item.sourceKey().length() > LONGEST_KEY) {
            return "it has no source key of 1 to " + LONGEST_KEY + " characters";
        }
        if (item.content() == null || item.content().isBlank()) {
            return "it has no text";
        }
        var obstacle = Stream.of(item.content(), item.latest())
                .map(Text::obstacle)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return obstacle == null ? null : "its text " + obstacle;
    }
}
