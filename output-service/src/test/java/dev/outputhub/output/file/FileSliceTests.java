package dev.outputhub.output.file;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.PUT;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FileSliceTests extends RunningOutputService {

    @Test
    void givesBackWhatItTook() {
        var output = captured(ACME_EDITOR, "with a file");
        var added = upload(ACME_EDITOR, "notes.md", "# Grüße", "recordKind=output&recordId=" + output);
        assertThat(added).hasStatus(HttpStatus.CREATED).hasHeader("ETag", "\"1\"");
        var file = json(added);
        assertThat(file.path("mediaType").asString()).isEqualTo("text/markdown");
        assertThat(file.path("size").asInt()).isEqualTo(9);
        var content =
                get(ACME_VIEWER, "/api/v1/files/{id}/content", file.path("id").asString());
        assertThat(text(content)).isEqualTo("# Grüße");
        assertThat(content)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        assertThat(content.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        var shown = read(ACME_VIEWER, "/api/v1/outputs/{id}?include=files", output);
        assertThat(shown.path("files").get(0).path("title").asString()).isEqualTo("notes.md");
        assertThat(read(ACME_VIEWER, "/api/v1/files?recordId=" + output).path("items"))
                .hasSize(1);
    }

    @Test
    void isNotFetchedAgainByWhoHasIt() {
        var file = json(upload(ACME_EDITOR, "a.txt", "text", ""));
        assertThat(mvc.get()
                        .uri("/api/v1/files/" + file.path("id").asString() + "/content")
                        .header("If-None-Match", "\"" + file.path("sha256").asString() + "\"")
                        .with(Caller.as(ACME_VIEWER)))
                .hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void isLinkedToRecordsOfEveryKind() {
        var id = json(upload(ACME_EDITOR, "a.txt", "text", "")).path("id").asString();
        var prompt = NEIGHBOURS.records().prompt("p", 1);
        var links = "/api/v1/files/" + id + "/links/";
        assertThat(send(ACME_EDITOR, PUT, links + "prompt/" + prompt, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(send(
                        ACME_EDITOR,
                        PUT,
                        links + "agent/" + NEIGHBOURS.records().agent("a"),
                        null))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(read(ACME_VIEWER, "/api/v1/files/" + id).path("links")).hasSize(2);
        assertThat(send(ACME_EDITOR, PUT, links + "prompt/" + UUID.randomUUID(), null))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(send(ACME_EDITOR, PUT, links + "planet/" + prompt, null)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(send(ACME_EDITOR, DELETE, links + "prompt/" + prompt, null)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(read(ACME_VIEWER, "/api/v1/files/" + id).path("links")).hasSize(1);
    }

    @Test
    void isGoneWithItsContent() {
        var id = json(upload(ACME_EDITOR, "a.txt", "text", "")).path("id").asString();
        assertThat(send(ACME_EDITOR, DELETE, "/api/v1/files/" + id, null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(send(ACME_EDITOR, DELETE, "/api/v1/files/" + id, null, "\"1\""))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(get(ACME_VIEWER, "/api/v1/files/" + id + "/content")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void refusesWhatItDoesNotTake() {
        assertThat(upload(ACME_EDITOR, "photo.png", "<script>", "")).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        assertThat(upload(ACME_EDITOR, "empty.txt", "", "")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(upload(ACME_EDITOR, "big.txt", "x".repeat(21 * 1024 * 1024), ""))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(upload(ACME_VIEWER, "a.txt", "text", "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload(ACME_EDITOR, "a.txt", "text", "recordKind=output")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void anotherOrganisationsFileIsNotThere() {
        var id = json(upload(ACME_EDITOR, "a.txt", "text", "")).path("id").asString();
        for (var uri : new String[] {"/api/v1/files/" + id, "/api/v1/files/" + id + "/content"}) {
            assertThat(get(GLOBEX_OWNER, uri)).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(send(GLOBEX_OWNER, DELETE, "/api/v1/files/" + id, null, "*")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(text(get(GLOBEX_OWNER, "/api/v1/files?limit=200"))).doesNotContain(id);
        var output = captured(ACME_EDITOR, "x");
        assertThat(upload(GLOBEX_OWNER, "a.txt", "text", "recordKind=output&recordId=" + output))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult upload(TestPeople person, String name, String content, String query) {
        var part =
                new MockMultipartFile("file", name, "application/x-whatever", content.getBytes(StandardCharsets.UTF_8));
        return mvc.post()
                .uri("/api/v1/files?" + query)
                .multipart()
                .file(part)
                .with(Caller.as(person))
                .exchange();
    }
}
