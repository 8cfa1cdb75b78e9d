package dev.outputhub.llm.stream;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much of an answer has been shown, in characters of its text and of its reasoning. It is the id of an event, in the form
 * that Redis gives its stream entries, and so says by itself where to go on: in the live stream and in the stored text alike.
 */
record Position(long text, long reasoning) {

    static final Position START = new Position(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,10})-(\\d{1,10})");

    /** Empty for an id that is none of ours. */
    static Optional<Position> parse(String id) {
        var matcher = FORM.matcher(id.strip());
        return matcher.matches()
                ? Optional.of(new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** After all of it: greater than the id of any part. */
    Position end() {
        return new Position(text + 1, 0);
    }

    @Override
    public String toString() {
        return text + "-" + reasoning;
    }
}
