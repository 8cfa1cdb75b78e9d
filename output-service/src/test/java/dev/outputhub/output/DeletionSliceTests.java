package dev.outputhub.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.deletion.DeletedOrganizations;
import dev.outputhub.platform.storage.ObjectGone;
import dev.outputhub.platform.storage.ObjectStore;
import dev.outputhub.platform.test.deletion.Erasure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;

class DeletionSliceTests extends RunningOutputService {

    @Test
    void nothingIsLeftOfAnOrganisationThatIsDeletedAndAllOfAnother(
            @Autowired Environment environment, @Autowired DeletedOrganizations deleted) {
        Erasure.leavesNothing(environment, deleted);
    }

    @Test
    void norIsAnyContentInTheStore(@Autowired ObjectStore store, @Autowired DeletedOrganizations deleted) {
        var gone = UUID.randomUUID();
        var content = "Tides".getBytes(StandardCharsets.UTF_8);
        var keys = List.of(gone + "/1", gone + "/1/2");
        for (var key : keys) {
            store.put(key, "text/plain", content.length, new ByteArrayResource(content));
        }
        var another = UUID.randomUUID() + "/1";
        store.put(another, "text/plain", content.length, new ByteArrayResource(content));

        deleted.add(gone);

        await().atMost(Duration.ofSeconds(60)).until(() -> keys.stream().noneMatch(key -> isIn(store, key)));
        assertThat(isIn(store, another)).isTrue();
    }

    private static boolean isIn(ObjectStore store, String key) {
        try (var content = store.open(key)) {
            return content != null;
        } catch (ObjectGone _) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
