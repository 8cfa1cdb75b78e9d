package dev.outputhub.conversation.imports.files;

import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportedFile;
import dev.outputhub.conversation.format.Sha256;
import dev.outputhub.conversation.imports.files.FileOutcome.Brought;
import dev.outputhub.conversation.imports.files.FileOutcome.Foreseen;
import dev.outputhub.conversation.imports.files.FileOutcome.Refused;
import dev.outputhub.conversation.imports.job.ImportChoice;
import dev.outputhub.conversation.imports.job.ImportItem;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportSettings;
import dev.outputhub.conversation.message.MessageFile;
import dev.outputhub.conversation.message.MessageFiles;
import dev.outputhub.platform.identity.CurrentPrincipal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives files to the messages that name them. The bytes go to the service that keeps files before the transaction that says whose
 * they are; a run that dies between brings them again under the same id.
 */
@Component
public class FileImport {

    private final NamingMessages messages;
    private final MessageFiles files;
    private final FileDelivery delivery;
    private final ImportSettings settings;
    private final TransactionTemplate transaction;

    FileImport(
            NamingMessages messages,
            MessageFiles files,
            FileDelivery delivery,
            ImportSettings settings,
            TransactionTemplate transaction) {
        this.messages = messages;
        this.files = files;
        this.delivery = delivery;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** What became of each file, by the index of its record. */
    public record Outcomes(Map<Long, FileOutcome> byIndex) {}

    private record Known(Map<ImportedFile.Use, NamingMessages.Found> messages, List<MessageFile> files) {}

    /** May wait for the service that keeps files. */
    public Outcomes bring(ImportJob job, List<FoundRecord> records, ImportChoice choice) {
        var outcomes = new HashMap<Long, FileOutcome>();
        for (var found : records) {
            if (found.record() instanceof ImportedFile file) {
                outcomes.put(found.index(), outcome(job, file, choice));
            }
        }
        return new Outcomes(outcomes);
    }

    /** A file comes with the conversations that name it, of which some may not be wanted. */
    private FileOutcome outcome(ImportJob job, ImportedFile file, ImportChoice choice) {
        var wanted = file.uses().stream()
                .filter(use -> choice.includes(List.of(use.conversation())))
                .toList();
        if (wanted.isEmpty()) {
            return FileOutcome.notChosen();
        }
        var chosen = new ImportedFile(file.title(), file.size(), file.bytes(), wanted, file.moreUses());
        return job.dryRun() ? foresee(chosen) : bring(job.id(), chosen);
    }

    /** In the transaction of the batch: from here on the messages show their files. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ImportItem report(ImportJob job, FoundRecord found, ImportedFile file, Outcomes outcomes) {
        var outcome = Objects.requireNonNull(outcomes.byIndex().get(found.index()));
        if (outcome instanceof Brought brought) {
            files.add(job.id(), brought.added());
        }
        return FileItems.of(found.file(), file, outcome);
    }

    /** After the conversations: what stays of them keeps its files. */
    public void undo(UUID importId) {
        var kept = Objects.requireNonNull(transaction.execute(_ -> files.takeBack(importId)));
        delivery.undo(importId, kept);
    }

    private FileOutcome foresee(ImportedFile file) {
        if (isTooLarge(file)) {
            return new Refused(tooLarge());
        }
        var known = known(file);
        var there = new HashSet<>(known.files().stream()
                .map(one -> one.messageId() + one.reference())
                .toList());
        return new Foreseen(file.uses().stream().allMatch(use -> {
            var message = known.messages().get(use);
            return message != null && there.contains(message.id() + use.reference());
        }));
    }

    private FileOutcome bring(UUID importId, ImportedFile file) {
        if (isTooLarge(file)) {
            return new Refused(tooLarge());
        }
        var known = known(file);
        var named = new ArrayList<>(file.uses());
        named.removeIf(use -> {
            var message = known.messages().get(use);
            return message == null || message.deleted();
        });
        if (named.isEmpty()) {
            return FileOutcome.unnamed(known.messages().values().stream().anyMatch(NamingMessages.Found::deleted));
        }
        UUID id;
        try {
            id = id(file);
        } catch (IOException damaged) {
            return new Refused("The file cannot be read: " + damaged.getMessage());
        }
        var there = new HashMap<String, UUID>();
        known.files().forEach(one -> there.put(one.messageId() + one.reference(), one.fileId()));
        var missing = named.stream()
                .filter(use -> {
                    var message = Objects.requireNonNull(known.messages().get(use));
                    return !id.equals(there.get(message.id() + use.reference()));
                })
                .toList();
        if (missing.isEmpty()) {
            return new Brought(id, List.of());
        }
        return deliver(importId, id, file, missing, known);
    }

    private FileOutcome deliver(
            UUID importId, UUID id, ImportedFile file, List<ImportedFile.Use> missing, Known known) {
        try {
            var targets = missing.stream()
                    .map(use -> Objects.requireNonNull(known.messages().get(use)))
                    .distinct()
                    .toList();
            var kept = delivery.keep(importId, id, file, targets);
            return new Brought(
                    id,
                    missing.stream()
                            .map(use -> FileDelivery.of(
                                    kept,
                                    Objects.requireNonNull(known.messages().get(use)),
                                    use.reference()))
                            .toList());
        } catch (RuntimeException refusal) {
            if (FileDelivery.isAway(refusal)) {
                throw refusal;
            }
            // one file that is refused must not sink the others
            return new Refused(FileDelivery.reason(refusal));
        }
    }

    private Known known(ImportedFile file) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var found = messages.find(file.uses());
            var ids = found.values().stream()
                    .map(NamingMessages.Found::id)
                    .distinct()
                    .toList();
            return new Known(found, files.of(ids));
        }));
    }

    private boolean isTooLarge(ImportedFile file) {
        return file.size() > settings.maxFile().toBytes();
    }

    private String tooLarge() {
        return "It is too large: a file of a message has at most "
                + settings.maxFile().toMegabytes() + " MB";
    }

    /** The same for the same file in any archive, so that bringing it again brings nothing new. */
    private static UUID id(ImportedFile file) throws IOException {
        byte[] content;
        try (var bytes = file.bytes().getInputStream()) {
            content = DigestUtils.sha256(bytes);
        }
        var digest = ByteBuffer.wrap(
                Sha256.of(CurrentPrincipal.get().organizationId(), file.title(), DigestUtils.sha256Hex(content)));
        // version 8: of a kind of our own
        var high = (digest.getLong() & ~0xF000L) | 0x8000L;
        var low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
