package dev.outputhub.llm.provider.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTests {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsEveryKindOfLineEnd(String end) throws IOException {
        assertThat(read(String.join(
                        end, ": a comment", "", "event: a", "data: {\"x\":1}", "", "data:two", "data: lines", "", "")))
                .containsExactly(new ServerSentEvent("a", "{\"x\":1}"), new ServerSentEvent("", "two\nlines"));
    }

    @Test
    void whatHasNoDataIsNoEventAndAnEmptyOneIs() throws IOException {
        assertThat(read("event: ping\nid: 7\nretry: 5\n\ndata:\n\ndata\n\n"))
                .containsExactly(new ServerSentEvent("", ""), new ServerSentEvent("", ""));
    }

    @Test
    void onlyJsonIsJson() throws IOException {
        assertThat(read("data: : keepalive\n\ndata: [DONE]\n\ndata: {}\n\ndata: [{}]\n\n"))
                .extracting(ServerSentEvent::hasJson)
                .containsExactly(false, false, true, true);
    }

    @Test
    void lastEventCountsWithoutTheLineAfterIt() throws IOException {
        assertThat(read("\uFEFFdata: first\n\ndata: last"))
                .extracting(ServerSentEvent::data)
                .containsExactly("first", "last");
    }

    @Test
    void nothingIsReadAfterTheEnd() throws IOException {
        var events = new ArrayList<ServerSentEvent>();
        EventStream.read(stream("data: a\n\ndata: b\n\n"), event -> {
            events.add(event);
            return false;
        });
        assertThat(events).hasSize(1);
    }

    private static List<ServerSentEvent> read(String text) throws IOException {
        var events = new ArrayList<ServerSentEvent>();
        EventStream.read(stream(text), events::add);
        return events;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
