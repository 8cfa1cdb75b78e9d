package dev.outputhub.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came over a stream of server-sent events. */
public record Events(int status, List<Event> all) {

    public record Event(String id, String name, JsonNode data) {}

    static List<Event> parse(String stream) {
        var events = new ArrayList<Event>();
        for (var block : stream.split("\n\n")) {
            String id = "";
            String name = "";
            String data = "";
            for (var line : block.split("\n")) {
                int colon = line.indexOf(": ");
                switch (colon < 0 ? "" : line.substring(0, colon)) {
                    case "id" -> id = line.substring(colon + 2);
                    case "event" -> name = line.substring(colon + 2);
                    case "data" -> data = line.substring(colon + 2);
                    default -> {}
                }
            }
            if (!data.isEmpty()) {
                events.add(new Event(id, name, JsonMapper.shared().readTree(data)));
            }
        }
        return events;
    }

    /** All pieces of one kind, joined. */
    public String joined(String name) {
        return all.stream()
                .filter(event -> event.name().equals(name))
                .map(event -> event.data().path("text").asString())
                .collect(Collectors.joining());
    }

    public Event last() {
        return all.getLast();
    }
}
