package dev.outputhub.platform.test.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a model of the test server answers, in every protocol. Its name on the wire is the constant's, with hyphens. */
public enum Behaviour {
    /** Repeats the question, word by word. */
    ECHO,
    /** The same, under a name that has a price at OpenAI. */
    GPT_4O_MINI,
    /** The same, under a name that has a price at Anthropic. */
    CLAUDE_HAIKU_4_5,
    /** The same, with a fifth of a second between words. */
    SLOW,
    /** Thinks aloud first. */
    REASONING,
    /** A few thousand words, as fast as they go. */
    LONG,
    /** Says how many messages it was given. */
    COUNT,
    /** Does not tell how many tokens it used. */
    NO_USAGE,
    /** Ends without a word. */
    SILENT,
    /** Nothing for a second, then a comment, then the answer. */
    DELAYED,

    // legal, and yet not what everybody expects
    /** Comments, empty {@code data:} lines and words in them that only keep the line open. */
    KEEPALIVE,
    /** Lines end in CR LF. */
    CRLF,
    /** Lines end in CR. */
    CR,
    /** One byte at a time, so that characters arrive in halves. */
    BYTES,
    /** Begins with a byte order mark. */
    BYTE_ORDER_MARK,
    /** JSON over several {@code data:} lines. */
    MULTILINE,
    /** A text, then content in parts. */
    CONTENT_IN_PARTS,
    /** Content in parts alone. */
    PARTS_ALONE,
    /** Calls a tool and says nothing. */
    TOOL_CALLS,
    /** Says something and calls two tools. */
    TEXT_AND_TOOL_CALLS,
    /** Says why it ends, and then sends no mark of the end. */
    NO_END_MARK,
    /** Sends the mark of the end, and does not say why it ends. */
    NO_REASON,
    /** Says that it is done and does not hang up. */
    NOT_HANGING_UP,
    /** Is cut after it said that it is done. */
    CUT_AFTER_THE_END,
    /** An {@code error} that is null in every chunk. */
    NULL_ERROR,
    /** Asked for a stream, answers in one piece. */
    IN_ONE_PIECE,

    // failures
    /** Always over its rate limit, for a second. */
    LIMITED,
    /** Over its rate limit every other time. */
    LIMITED_ONCE,
    /** The same, and asks for a pause in milliseconds. */
    LIMITED_MS_ONCE,
    /** Asks to wait for an hour. */
    LIMITED_LONG,
    /** Its quota is used up. */
    NO_QUOTA,
    /** Always fails. */
    FAILING,
    /** Fails every other time. */
    FAILING_ONCE,
    /** Status 529. */
    OVERLOADED,
    /** Status 529 every other time. */
    OVERLOADED_ONCE,
    /** Refuses the request. */
    REFUSING,
    /** The same, as Gemini's compatible endpoint does: in an array, with a number as code. */
    REFUSING_IN_AN_ARRAY,
    /** A page for people, with status 200. */
    PAGE,
    /** A page for people, with status 502. */
    FAILING_PAGE,
    /** Closes the connection before the headers, every other time. */
    DROPPED_ONCE,
    /** Closes the connection in the middle of the answer. */
    CUT,
    /** Ends the stream properly, but in the middle of the answer. */
    TRUNCATED,
    /** Sends something that is no JSON in the middle of the answer. */
    MALFORMED,
    /** Tells an error in the middle of the answer. */
    ERROR_IN_STREAM,
    /** The same, with the status as a number for a code. */
    ERROR_CODE_NUMBER,
    /** The same, with the status as a text for a code. */
    ERROR_CODE_TEXT,
    /** Tells in the middle of the answer that it is overloaded. */
    OVERLOADED_IN_STREAM,
    /** Says nothing. */
    HANGING,
    /** Says a few words and then nothing. */
    STALLING;

    public String model() {
        return this == GPT_4O_MINI
                ? "gpt-4o-mini"
                : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Behaviour> of(String model) {
        return Arrays.stream(values())
                .filter(behaviour -> behaviour.model().equals(model))
                .findFirst();
    }
}
