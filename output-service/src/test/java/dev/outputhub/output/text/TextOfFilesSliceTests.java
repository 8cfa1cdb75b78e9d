package dev.outputhub.output.text;

import static dev.outputhub.platform.test.identity.TestPeople.ACME_EDITOR;
import static dev.outputhub.platform.test.identity.TestPeople.ACME_VIEWER;
import static dev.outputhub.platform.test.identity.TestPeople.GLOBEX_OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.DELETE;

import dev.outputhub.output.fixture.RunningOutputService;
import dev.outputhub.platform.test.identity.TestPeople;
import dev.outputhub.platform.test.service.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

class TextOfFilesSliceTests extends RunningOutputService {

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "zt";

    @Test
    void findsAnOutputByAWordInItsFileAndSaysInWhich() {
        var output = captured(ACME_EDITOR, "says something else");
        var file = upload("report.pdf", Documents.pdf("the harbour of " + mark), "output", output);
        assertThat(textOf(file).path("state").asString()).isEqualTo("extracted");
        var hit = find("output", mark).path("items").get(0);
        assertThat(hit.path("id").asString()).isEqualTo(output);
        assertThat(hit.path("part").path("type").asString()).isEqualTo("file");
        assertThat(hit.path("part").path("name").asString()).isEqualTo("report.pdf");
        assertThat(hit.path("snippet").asString()).contains("harbour of <mark>" + mark + "</mark>");
        send(ACME_EDITOR, DELETE, "/api/v1/files/" + file, null, "*");
        assertThat(find("output", mark).path("items")).isEmpty();
    }

    @Test
    void findsTheRecordsOfOtherServicesByTheirFiles() {
        var text = mark.getBytes(StandardCharsets.UTF_8);
        var conversation = NEIGHBOURS.records().conversation("Talk about ships");
        var message = NEIGHBOURS.records().message(conversation);
        var prompt = NEIGHBOURS.records().prompt("Ask about ships", 1);
        textOf(upload("ships.txt", text, "message", message.toString()));
        textOf(upload("ships.txt", text, "prompt", prompt.toString()));
        var hits = find("message,prompt,agent,conversation,output", mark);
        assertThat(hits.path("total").asInt()).isEqualTo(2);
        var ofMessage = hitOf(hits, "message");
        assertThat(ofMessage.path("id").asString()).isEqualTo(message.toString());
        assertThat(ofMessage.path("messageId").asString()).isEqualTo(message.toString());
        assertThat(ofMessage.path("conversationId").asString()).isEqualTo(conversation.toString());
        assertThat(ofMessage.path("title").asString()).isEqualTo("Talk about ships");
        assertThat(hitOf(hits, "prompt").path("title").asString()).isEqualTo("Ask about ships");
        assertThat(find("prompt", mark).path("total").asInt()).isEqualTo(1);
    }

    @Test
    void findsAFileForNobodyWhoMayNotReadItsRecord() {
        var prompt = NEIGHBOURS.records().prompt("secret", 1);
        textOf(upload("a.txt", mark.getBytes(StandardCharsets.UTF_8), "prompt", prompt.toString()));
        var uri = "/api/v1/search-hits?kinds=prompt,output&q=" + mark;
        for (var scopes :
                new String[][] {{"search:read", "outputs:read", "files:read"}, {"search:read", "prompts:read"}}) {
            assertThat(json(mvc.get()
                                    .uri(uri)
                                    .with(Caller.holding(ACME_VIEWER, scopes))
                                    .exchange())
                            .path("items"))
                    .isEmpty();
        }
        assertThat(read(GLOBEX_OWNER, uri).path("items")).isEmpty();
        assertThat(read(ACME_VIEWER, uri).path("items")).hasSize(1);
    }

    @Test
    void saysThatFilesOfOtherRecordsHaveNoSuchFilter() {
        var hits = read(ACME_VIEWER, "/api/v1/search-hits?kinds=prompt,output&rating=5&q=" + mark);
        assertThat(hits.path("leftOut").get(0).path("kind").asString()).isEqualTo("file");
        assertThat(hits.path("leftOut").get(0).path("filter").asString()).isEqualTo("rating");
        assertThat(read(ACME_VIEWER, "/api/v1/search-hits?kinds=output&rating=5&q=" + mark)
                        .path("leftOut"))
                .isEmpty();
    }

    @Test
    void findsAPictureByItsName() {
        var output = captured(ACME_EDITOR, "with a picture");
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        var file = upload(mark + ".png", picture, "output", output);
        assertThat(textOf(file).path("state").asString()).isEqualTo("none");
        assertThat(find("output", mark).path("items").get(0).path("id").asString())
                .isEqualTo(output);
    }

    @Test
    void saysOfALockedAndADamagedFileWhyNothingOfItIsFound() {
        var locked = textOf(upload("a.pdf", Documents.protectedPdf(mark, "secret"), null, null));
        assertThat(locked.path("state").asString()).isEqualTo("failed");
        assertThat(locked.path("reason").asString()).isEqualTo("It is locked by a password.");
        var damaged = textOf(upload("b.pdf", "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), null, null));
        assertThat(damaged.path("state").asString()).isEqualTo("failed");
    }

    @Test
    void leavesAloneWhatKilledItsProcessTwiceAndReadsTheNext() {
        var bomb = upload("bomb.docx", Documents.bomb(), null, null);
        var next = upload("next.docx", Documents.word(mark), null, null);
        var text = textOf(bomb);
        assertThat(text.path("state").asString()).isEqualTo("failed");
        assertThat(text.path("reason").asString()).contains("64 MB of memory");
        assertThat(textOf(next).path("state").asString()).isEqualTo("extracted");
    }

    @Test
    void findsTheLastWordOfALongFile() {
        var output = captured(ACME_EDITOR, "with a long file");
        var text = "filler words ".repeat(30_000) + "at the very end " + mark;
        textOf(upload("long.txt", text.getBytes(StandardCharsets.UTF_8), "output", output));
        var hit = find("output", "\"very end " + mark + "\"").path("items").get(0);
        assertThat(hit.path("id").asString()).isEqualTo(output);
        assertThat(hit.path("snippet").asString()).contains("<mark>" + mark + "</mark>");
    }

    private JsonNode textOf(String file) {
        return await().atMost(Duration.ofMinutes(4))
                .until(
                        () -> read(ACME_VIEWER, "/api/v1/files/" + file).path("text"),
                        text -> !text.path("state").asString().equals("waiting"));
    }

    private static JsonNode hitOf(JsonNode hits, String kind) {
        return hits.path("items")
                .valueStream()
                .filter(hit -> hit.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode find(String kinds, String typed) {
        return read(ACME_VIEWER, "/api/v1/search-hits?kinds=" + kinds + "&q={q}", typed);
    }

    private String upload(String name, byte[] content, String recordKind, String recordId) {
        var query = recordKind == null ? "" : "recordKind=" + recordKind + "&recordId=" + recordId;
        var answer = upload(ACME_EDITOR, name, content, query);
        return answer.path("id").asString();
    }

    private JsonNode upload(TestPeople person, String name, byte[] content, String query) {
        var answer = mvc.post()
                .uri("/api/v1/files?" + query)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/x-whatever", content))
                .with(Caller.as(person))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json(answer);
    }
}
