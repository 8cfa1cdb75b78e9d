package dev.outputhub.output.complete;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.naming.RestoredId;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A file comes back with its bytes and with the records it belongs to. */
class FileRestorationSliceTests extends RunningOutputService {

    private static final byte[] BYTES = "The moon.".getBytes(StandardCharsets.UTF_8);

    private final UUID file = UUID.randomUUID();
    private final UUID importId = UUID.randomUUID();

    @Test
    void aFileComesBackWithItsLinksOnceItsBytesCame() {
        var source = source();
        var restoredId = RestoredId.of(GLOBEX_OWNER.organizationId(), false, file);
        put(GLOBEX_OWNER, restoredId, "?name=moon.txt&importId=" + importId);
        assertThat(restore(source).path("result").asString()).isEqualTo("new");
        var again = complete(GLOBEX_OWNER, restoredId);
        assertThat(again.path("sha256")).isEqualTo(source.path("sha256"));
        assertThat(again.path("createdAt")).isEqualTo(source.path("createdAt"));
        assertThat(again.at("/links/0/recordId").asString())
                .isEqualTo(RestoredId.of(
                                GLOBEX_OWNER.organizationId(),
                                false,
                                UUID.fromString(source.at("/links/0/recordId").asString()))
                        .toString());
        assertThat(restore(source, UUID.randomUUID()).path("result").asString()).isEqualTo("unchanged");
        asService(GLOBEX_OWNER, "/internal/complete-records/undo", Map.of("importId", importId));
        assertThat(get(GLOBEX_OWNER, "/api/v1/files/" + restoredId)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileWithoutItsBytesIsNotTaken() {
        var item = restore(source());
        assertThat(item.path("result").asString()).isEqualTo("skipped");
        assertThat(item.path("reason").asString()).contains("bytes");
    }

    private ObjectNode source() {
        var output = captured(ACME_EDITOR, "text");
        put(ACME_EDITOR, file, "?name=moon.txt&recordKind=output&recordId=" + output);
        return complete(ACME_EDITOR, file);
    }

    private void put(TestPeople person, UUID id, String query) {
        assertThat(mvc.put()
                        .uri("/internal/files/" + id + query)
                        .with(Caller.serviceFor(person))
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(BYTES)
                        .exchange())
                .hasStatusOk();
    }

    private JsonNode restore(JsonNode record) {
        return restore(record, importId);
    }

    private JsonNode restore(JsonNode record, UUID by) {
        return asService(
                        GLOBEX_OWNER,
                        "/internal/complete-records/file",
                        Map.of("importId", by, "sameOrganization", false, "dryRun", false, "records", List.of(record)))
                .at("/items/0");
    }

    private ObjectNode complete(TestPeople person, UUID id) {
        var answer = mvc.get()
                .uri("/internal/complete-records/file?limit=100&after=" + before(id))
                .with(Caller.serviceFor(person))
                .exchange();
        return (ObjectNode) json(answer)
                .path("records")
                .valueStream()
                .filter(record -> record.path("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }
}
