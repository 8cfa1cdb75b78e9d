package dev.outputhub.output.file;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What another service hands over. */
class GivenFileSliceTests extends RunningOutputService {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void isTheSameFileWhenItComesAgain() {
        var id = UUID.randomUUID();
        var message = UUID.randomUUID();
        var query = "name=key.png&recordKind=message&recordId=" + message;
        for (int time = 0; time < 2; time++) {
            assertThat(put(ACME_EDITOR, id, query, PICTURE)).hasStatus(HttpStatus.OK);
        }
        var listed = read(ACME_VIEWER, "/api/v1/files?recordId=" + message).path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("id").asString()).isEqualTo(id.toString());
        assertThat(listed.get(0).path("mediaType").asString()).isEqualTo("image/png");
        assertThat(get(ACME_VIEWER, "/api/v1/files/{id}/content", id)
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(PICTURE);
    }

    @Test
    void isNotReplacedByAnotherUnderItsId() {
        var id = UUID.randomUUID();
        assertThat(put(ACME_EDITOR, id, "name=a.txt", bytes("first"))).hasStatus(HttpStatus.OK);
        assertThat(put(ACME_EDITOR, id, "name=a.txt", bytes("other"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(text(get(ACME_VIEWER, "/api/v1/files/{id}/content", id))).isEqualTo("first");
    }

    @Test
    void isKnownByItsContentWhateverItsNameClaims() {
        var picture = json(put(ACME_EDITOR, UUID.randomUUID(), "name=photo.html", PICTURE));
        assertThat(picture.path("mediaType").asString()).isEqualTo("image/png");
        assertThat(picture.path("name").asString()).isEqualTo("photo.html.png");
        var program = new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0};
        assertThat(put(ACME_EDITOR, UUID.randomUUID(), "name=a.dat", program))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(put(
                        ACME_EDITOR,
                        UUID.randomUUID(),
                        "name=a.txt&recordKind=planet&recordId=" + UUID.randomUUID(),
                        PICTURE))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void isRefusedBeyondTheLimitWhichIsNamed() {
        var refused = put(ACME_EDITOR, UUID.randomUUID(), "name=long.txt", new byte[100 * 1024 * 1024 + 1]);
        assertThat(refused).hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(json(refused).path("detail").asString()).isEqualTo("A file has at most 100 MB.");
    }

    @Test
    void isReadByServicesOfItsOrganisationAlone() {
        var id = UUID.randomUUID();
        put(ACME_EDITOR, id, "name=a.txt", bytes("text"));
        assertThat(text(content(ACME_EDITOR, id))).isEqualTo("text");
        assertThat(content(GLOBEX_OWNER, id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/internal/files/" + id + "/content").with(Caller.as(ACME_EDITOR)))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void goesWithItsImportUnlessItsMessageStays() {
        var importId = UUID.randomUUID();
        var going = UUID.randomUUID();
        var staying = UUID.randomUUID();
        var used = UUID.randomUUID();
        for (var id : List.of(going, staying, used)) {
            put(ACME_EDITOR, id, "name=a.txt&importId=" + importId + message(UUID.randomUUID()), bytes("text " + id));
        }
        var output = captured(ACME_EDITOR, "with a file of an archive");
        asService(
                ACME_EDITOR,
                "/internal/files/" + used + "/links",
                Map.of("links", List.of(Map.of("recordKind", "output", "recordId", output))));
        var undo = Map.of("importId", importId, "kept", List.of(staying));
        var undone = asService(ACME_EDITOR, "/internal/files/undo", undo);
        assertThat(undone.path("removed").asInt()).isEqualTo(1);
        assertThat(get(ACME_VIEWER, "/api/v1/files/" + going)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(ACME_VIEWER, "/api/v1/files/" + staying)).hasStatus(HttpStatus.OK);
        assertThat(read(ACME_VIEWER, "/api/v1/files/" + used)
                        .at("/links/0/recordKind")
                        .asString())
                .isEqualTo("output");
        assertThat(asService(GLOBEX_OWNER, "/internal/files/undo", Map.of("importId", importId, "kept", List.of()))
                        .path("removed")
                        .asInt())
                .isZero();
    }

    private MvcTestResult put(TestPeople person, UUID id, String query, byte[] content) {
        return mvc.put()
                .uri("/internal/files/" + id + "?" + query)
                .with(Caller.serviceFor(person))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(content)
                .exchange();
    }

    private MvcTestResult content(TestPeople person, UUID id) {
        return mvc.get()
                .uri("/internal/files/" + id + "/content")
                .with(Caller.serviceFor(person))
                .exchange();
    }

    private static String message(UUID conversation) {
        return "&recordKind=message&recordId=" + UUID.randomUUID() + "&conversationId=" + conversation;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
