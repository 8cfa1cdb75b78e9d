package dev.outputhub.output.file;

import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.storage.ObjectStore;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what other services hand over, such as the pictures of an archive. They know their records; whether those exist is not
 * asked again for each of thousands of files.
 */
@Component
class GivenFiles {

    private final Files files;
    private final ObjectStore store;
    private final FileProperties properties;
    private final FileJournal journal;
    private final TransactionTemplate transaction;

    GivenFiles(
            Files files,
            ObjectStore store,
            FileProperties properties,
            FileJournal journal,
            TransactionTemplate transaction) {
        this.files = files;
        this.store = store;
        this.properties = properties;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * The same file again changes nothing but its links.
     *
     * @throws Problem 409 when other bytes have this id, 413 and 415 as for an upload
     */
    FileView keep(GivenFile given, InputStream body) {
        try (var bytes = ReceivedBytes.of(body, properties.maxGivenSize())) {
            if (bytes.size() == 0) {
                throw Problem.invalid("file", "is empty");
            }
            var upload = Upload.of(given.name(), bytes.size(), bytes);
            var hash = HexFormat.of().formatHex(upload.sha256());
            var there = Objects.requireNonNull(transaction.execute(_ -> files.find(given.id())));
            return there.isEmpty() ? add(given, upload, hash) : again(given, there.get(), hash);
        }
    }

    /** @throws Problem 404 without such a file */
    void link(UUID id, List<GivenFile.RecordLink> links) {
        transaction.executeWithoutResult(_ -> {
            files.stored(id);
            links.forEach(link -> files.link(id, link));
        });
    }

    private FileView add(GivenFile given, Upload upload, String hash) {
        var type = FileType.ofGiven(upload.head(), upload.name());
        // a key of its own: who loses a race for the id removes nobody's bytes but its own
        var key = CurrentPrincipal.get().organizationId() + "/" + given.id() + "/" + Identifiers.next();
        var file = new StoredFile(given.id(), type.name(), type.mediaType(), upload.size(), hash, key, 1);
        store.put(key, file.mediaType(), file.size(), upload.content());
        try {
            return Objects.requireNonNull(transaction.execute(_ -> remember(given, file)));
        } catch (DuplicateKeyException sooner) {
            store.remove(key);
            var there = Objects.requireNonNull(transaction.execute(_ -> files.stored(given.id())));
            return again(given, there, hash);
        } catch (RuntimeException failure) {
            store.remove(key);
            throw failure;
        }
    }

    private FileView remember(GivenFile given, StoredFile file) {
        files.add(file, given.importId());
        link(given);
        // an import has one entry in the audit trail, its report is the rest
        if (given.importId() == null) {
            journal.created(file);
        }
        return files.one(file.id());
    }

    private FileView again(GivenFile given, StoredFile there, String hash) {
        if (!there.sha256().equals(hash)) {
            throw new Problem(FileError.FILE_DIFFERS, "A file with other content has this id.");
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            link(given);
            return files.one(there.id());
        }));
    }

    private void link(GivenFile given) {
        if (given.link() != null) {
            files.link(given.id(), given.link());
        }
    }
}
