package dev.outputhub.bench.ranking;

import dev.outputhub.bench.dataset.ArchiveUpload;
import dev.outputhub.bench.dataset.ExportedConversation;
import dev.outputhub.bench.dataset.ExportedConversation.Message;
import dev.outputhub.bench.load.Gateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts the bench's own texts where they can be searched, once for each state of them. */
public final class RankingTexts {

    private static final double FIRST_TIME = 1_760_000_000.0;

    private final Gateway gateway;

    public RankingTexts(Gateway gateway) {
        this.gateway = gateway;
    }

    public void fill(List<JudgedText> texts) throws InterruptedException {
        // a tag that is made last says that all are there
        var mark = "ranking-%08x"
                .formatted(texts.stream()
                        .map(text -> text.title() + text.text())
                        .collect(Collectors.joining())
                        .hashCode());
        if (isMarked(mark)) {
            return;
        }
        System.err.println("• Writing " + texts.size() + " texts");
        for (var text : texts) {
            switch (text.kind()) {
                case OUTPUT ->
                    gateway.post("/api/v1/outputs", Map.of("title", text.title(), "content", text.text()), 201);
                case PROMPT ->
                    gateway.post("/api/v1/prompts", Map.of("title", text.title(), "template", text.text()), 201);
                case CONVERSATION -> {}
            }
        }
        var conversations = texts.stream()
                .filter(text -> text.kind() == JudgedText.Kind.CONVERSATION)
                .toList();
        var archive = IntStream.range(0, conversations.size())
                .mapToObj(number -> conversation(mark + "-" + number, conversations.get(number), number))
                .toList();
        ArchiveUpload.of(
                gateway, "conversations.json", BodyPublishers.ofByteArray(Gateway.JSON.writeValueAsBytes(archive)));
        gateway.post("/api/v1/vocabularies/tags/terms", Map.of("name", mark, "slug", mark), 201);
    }

    private static Map<String, Object> conversation(String id, JudgedText text, int number) {
        return new ExportedConversation(
                        id,
                        text.title(),
                        "gpt-4o",
                        FIRST_TIME + number * 3_600,
                        List.of(
                                Message.said(id + "-q", null, "user", text.question()),
                                Message.said(id + "-a", id + "-q", "assistant", text.answer())),
                        id + "-a")
                .json();
    }

    private boolean isMarked(String mark) {
        var cursor = "";
        do {
            var page = gateway.get("/api/v1/vocabularies/tags/terms?limit=200" + cursor);
            for (var term : page.path("items")) {
                if (term.path("slug").asString().equals(mark)) {
                    return true;
                }
            }
            var next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return false;
    }
}
