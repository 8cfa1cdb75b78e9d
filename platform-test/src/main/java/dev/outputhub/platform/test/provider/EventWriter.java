package dev.outputhub.platform.test.provider;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts events on the wire, in the form that the behaviour asks for. */
class EventWriter {

    private final HttpExchange exchange;
    private final Behaviour behaviour;
    private boolean open;

    EventWriter(HttpExchange exchange, Behaviour behaviour) {
        this.exchange = exchange;
        this.behaviour = behaviour;
    }

    void open() throws IOException {
        if (open) {
            return;
        }
        open = true;
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        if (behaviour == Behaviour.BYTE_ORDER_MARK) {
            raw("\uFEFF");
        }
    }

    void events(List<Dialect.Event> events) throws IOException {
        for (var event : events) {
            event(event);
        }
    }

    void event(Dialect.Event event) throws IOException {
        open();
        if (behaviour == Behaviour.KEEPALIVE) {
            keepAlive();
        }
        var text = new StringBuilder();
        if (event.name() != null) {
            text.append("event: ").append(event.name()).append('\n');
        }
        for (var line : lines(event.data())) {
            text.append("data: ").append(line).append('\n');
        }
        raw(text.append('\n').toString());
    }

    void keepAlive() throws IOException {
        open();
        raw(": OPENROUTER PROCESSING\n\n");
        raw("data:\n\n");
        raw("data: : keepalive\n\n");
        raw("retry: 3000\n\n");
        raw("event: heartbeat\ndata: still here\n\n");
    }

    void raw(String text) throws IOException {
        var ended =
                switch (behaviour) {
                    case CRLF -> text.replace("\n", "\r\n");
                    case CR -> text.replace("\n", "\r");
                    default -> text;
                };
        write(ended.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
        var body = exchange.getResponseBody();
        if (behaviour != Behaviour.BYTES) {
            flushed(body, bytes, 0, bytes.length);
            return;
        }
        for (int i = 0; i < bytes.length; i++) {
            flushed(body, bytes, i, 1);
        }
    }

    private static void flushed(OutputStream body, byte[] bytes, int offset, int length) throws IOException {
        body.write(bytes, offset, length);
        body.flush();
    }

    private List<String> lines(String data) {
        // between fields JSON may break
        return behaviour == Behaviour.MULTILINE && data.startsWith("{")
                ? List.of(data.replaceFirst(",", ",\n").split("\n"))
                : List.of(data);
    }
}
