package dev.outputhub.platform.test.provider;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a model of the test server answers. Its name on the wire is the constant's, with hyphens. */
public enum Behaviour {
    /** Repeats the question, word by word. */
    ECHO,
    /** The same, under a name that has a price. */
    GPT_4O_MINI,
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
    /** Always over its rate limit, for a second. */
    LIMITED,
    /** Over its rate limit every other time. */
    LIMITED_ONCE,
    /** Asks to wait for an hour. */
    LIMITED_LONG,
    /** Its quota is used up. */
    NO_QUOTA,
    /** Always fails. */
    FAILING,
    /** Fails every other time. */
    FAILING_ONCE,
    /** Refuses the request. */
    REFUSING,
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
