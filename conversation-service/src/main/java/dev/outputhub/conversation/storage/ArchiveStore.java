package dev.outputhub.conversation.storage;

import dev.outputhub.platform.storage.ObjectGone;
import dev.outputhub.platform.storage.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Archives as they were uploaded, kept beside what was made of them. */
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

    /** @throws ArchiveGone when it is not there any more */
    public void fetch(String key, Path file) throws IOException {
        try (var bytes = store.open(key)) {
            Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (ObjectGone gone) {
            throw new ArchiveGone(gone);
        }
    }

    /** @return false when it may still be there */
    public boolean remove(String key) {
        return store.remove(key);
    }

    /** The uploaded file was removed from the store. */
    public static class ArchiveGone extends RuntimeException {
        ArchiveGone(ObjectGone cause) {
            super("The uploaded file is not in the object store any more", cause);
        }
    }
}
