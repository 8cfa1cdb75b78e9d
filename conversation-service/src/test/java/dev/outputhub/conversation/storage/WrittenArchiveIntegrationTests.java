package dev.outputhub.conversation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.outputhub.conversation.service.ConversationServiceTest;
import java.io.IOException;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Archives whose size is known when they are written. */
class WrittenArchiveIntegrationTests extends ConversationServiceTest {

    private static final int MANY = 35;

    private final ArchiveStore store;
    private final String key = "exports/test/" + UUID.randomUUID();

    @Autowired
    WrittenArchiveIntegrationTests(ArchiveStore store) {
        this.store = store;
    }

    @Test
    void oneOfSeveralPartsComesBackAsItWasWritten() throws IOException {
        var digest = DigestUtils.getSha256Digest();
        var size = store.write(key, to -> {
            for (var piece = 0; piece < MANY; piece++) {
                var bytes = piece(piece);
                digest.update(bytes);
                to.write(bytes);
            }
        });
        assertThat(size).isEqualTo(MANY * 1024L * 1024L);
        try (var bytes = store.open(key)) {
            assertThat(DigestUtils.sha256(bytes)).isEqualTo(digest.digest());
        }
        store.remove(key);
    }

    @Test
    void oneThatBreaksOffIsNotThere() {
        assertThatThrownBy(() -> store.write(key, to -> {
                    for (var piece = 0; piece < MANY; piece++) {
                        to.write(piece(piece));
                    }
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> store.open(key)).isInstanceOf(ArchiveStore.ArchiveGone.class);
    }

    private static byte[] piece(int seed) {
        var bytes = new byte[1024 * 1024];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
