package dev.outputhub.conversation.storage;

import dev.outputhub.platform.storage.ObjectGone;
import dev.outputhub.platform.storage.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Archives as they were uploaded, kept beside what was made of them; and those that exports made. */
@Component
public class ArchiveStore {

    private static final String MEDIA_TYPE = "application/octet-stream";

    private final ObjectStore store;

    ArchiveStore(ObjectStore store) {
        this.store = store;
    }

    public void put(String key, InputStreamSource bytes, long size) {
        store.put(key, MEDIA_TYPE, size, bytes);
    }

    /** @return how many bytes it has */
    public long write(String key, ObjectStore.Writing archive) throws IOException {
        return store.write(key, "application/zip", archive);
    }

    /** @throws ArchiveGone when it is not there any more */
    public InputStream open(String key) {
        try {
            return store.open(key);
        } catch (ObjectGone gone) {
            throw new ArchiveGone(gone);
        }
    }

    /** @throws ArchiveGone when it is not there any more */
    public void fetch(String key, Path file) throws IOException {
        try (var bytes = open(key)) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return false when it may still be there */
    public boolean remove(String key) {
        return store.remove(key);
    }

    /** The archive was removed from the store. */
    public static class ArchiveGone extends RuntimeException {
        ArchiveGone(ObjectGone cause) {
            super("The uploaded file is not in the object store any more", cause);
        }
    }
}
