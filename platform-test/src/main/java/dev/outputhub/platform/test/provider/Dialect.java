package dev.outputhub.platform.test.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One answer in the words of one protocol. */
interface Dialect {

    /** @param name null where the protocol gives events none */
    record Event(@Nullable String name, String data) {}

    List<Event> begin();

    List<Event> text(String piece);

    List<Event> reasoning(String piece);

    /** As content in parts, or in whatever odd form the protocol allows. */
    List<Event> part(String piece);

    List<Event> toolCall(String id, String name, List<String> arguments);

    /** Why the answer ends, and what it used; each left out where it is not wanted. */
    List<Event> end(boolean reason, boolean usage, boolean calledTools);

    /** The mark after the last event. */
    List<Event> mark();

    /** What a server with an error to tell sends in the middle of a stream. */
    Event error(String type, String message, @Nullable JsonNode code);

    String errorBody(String message, String code);

    String whole(String text);

    void count(int input, int output);
}
