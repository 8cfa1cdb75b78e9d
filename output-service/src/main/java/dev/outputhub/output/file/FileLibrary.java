package dev.outputhub.output.file;

import dev.outputhub.output.reference.References;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.storage.ObjectStore;
import dev.outputhub.platform.writing.ExpectedVersion;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in and gives them out. The content is stored before the row, so that no row is without its content. */
@Component
class FileLibrary {

    private final Files files;
    private final ObjectStore store;
    private final References references;
    private final FileProperties properties;
    private final FileJournal journal;
    private final TransactionTemplate transaction;

    FileLibrary(
            Files files,
            ObjectStore store,
            References references,
            FileProperties properties,
            FileJournal journal,
            TransactionTemplate transaction) {
        this.files = files;
        this.store = store;
        this.references = references;
        this.properties = properties;
        this.journal = journal;
        this.transaction = transaction;
    }

    FileView add(Upload upload, FileView.@Nullable Link link) {
        check(upload);
        if (link != null) {
            references.checkRecord(link.recordKind(), link.recordId());
        }
        var mediaType = FileType.of(upload.head(), upload.name());
        var id = Identifiers.next();
        var key = CurrentPrincipal.get().organizationId() + "/" + id;
        var hash = HexFormat.of().formatHex(upload.sha256());
        var file = new StoredFile(id, upload.name(), mediaType, upload.size(), hash, key, 1);
        store.put(key, mediaType, upload.size(), upload.content());
        try {
            return Objects.requireNonNull(transaction.execute(_ -> remember(file, link)));
        } catch (RuntimeException failure) {
            store.remove(key);
            throw failure;
        }
    }

    FileView one(UUID id) {
        return Objects.requireNonNull(transaction.execute(_ -> files.one(id)));
    }

    Page<FileView> list(ListQuery query) {
        return Objects.requireNonNull(transaction.execute(_ -> files.list(query)));
    }

    StoredFile stored(UUID id) {
        return Objects.requireNonNull(transaction.execute(_ -> files.stored(id)));
    }

    InputStream open(StoredFile file) {
        return store.open(file.storageKey());
    }

    void remove(UUID id, ExpectedVersion expected) {
        var removed = Objects.requireNonNull(transaction.execute(_ -> {
            var file = files.stored(id);
            expected.check(file.version());
            journal.deleted(file);
            files.remove(id);
            return file;
        }));
        store.remove(removed.storageKey());
    }

    void link(UUID id, FileView.Link link) {
        references.checkRecord(link.recordKind(), link.recordId());
        transaction.executeWithoutResult(_ -> {
            files.stored(id);
            if (files.link(id, link.recordKind(), link.recordId())) {
                journal.linked(id, link);
            }
        });
    }

    void unlink(UUID id, FileView.Link link) {
        transaction.executeWithoutResult(_ -> {
            files.stored(id);
            if (files.unlink(id, link.recordKind(), link.recordId())) {
                journal.unlinked(id, link);
            }
        });
    }

    private FileView remember(StoredFile file, FileView.@Nullable Link link) {
        files.add(file, null);
        if (link != null) {
            files.link(file.id(), link.recordKind(), link.recordId());
        }
        journal.created(file);
        return files.one(file.id());
    }

    private void check(Upload upload) {
        if (upload.size() == 0) {
            throw Problem.invalid("file", "is empty");
        }
        var most = properties.maxSize();
        if (upload.size() > most.toBytes()) {
            throw FileError.tooLarge(most);
        }
    }
}
