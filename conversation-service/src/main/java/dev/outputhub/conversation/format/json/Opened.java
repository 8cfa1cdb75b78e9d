package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.Remarks;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A parser, and what had to be changed before it. */
final class Opened implements AutoCloseable {

    /** As much as a parser reads ahead, and the beginning of a record. */
    private static final int READ_AHEAD = 1 << 14;

    /** A file with more damages than these is none that was a little damaged. */
    private static final int MOST_RESUMPTIONS = 1_000;
    /** With these begin the records of those programs whose files are the largest. */
    private static final Set<String> USUAL_FIRST_FIELDS = Set.of("title", "id", "uuid", "conversation_id", "name");

    private final JsonFactory factory;
    private final LongTexts texts;
    private final @Nullable LenientUtf8 utf8;
    private final PushbackReader characters;
    private JsonParser parser;
    private int resumed;
    /** Where the parser began: it is another one behind what is no JSON. */
    private long offset;

    private int line = 1;
    private int column = 1;

    Opened(JsonFactory factory, LongTexts texts, @Nullable LenientUtf8 utf8) {
        this.factory = factory;
        this.texts = texts;
        this.utf8 = utf8;
        this.characters = new PushbackReader(texts, READ_AHEAD);
        this.parser = factory.createParser(ObjectReadContext.empty(), characters);
    }

    JsonParser parser() {
        return parser;
    }

    /** Of what was read since it was asked last. */
    void remark(Remarks remarks) {
        var strays = utf8 == null ? 0 : utf8.straysUpTo(place() + texts.dropped());
        for (var at = 0; at < strays; at++) {
            remarks.add("A byte that is not UTF-8 was read as Windows-1252");
        }
    }

    /** Whether a text of what was read since it was asked last is longer than may be. */
    boolean cut() {
        return texts.cutUpTo(place());
    }

    /** Where something stood that is no record, in what was read since it was asked last. */
    List<LongTexts.Stray> strays() {
        return texts.straysUpTo(place());
    }

    /** A place that a parser tells, in the whole file. */
    String place(int parsedLine, int parsedColumn) {
        return parsedLine == 1
                ? " at line " + line + ", column " + (column + parsedColumn - 1)
                : " at line " + (line + parsedLine - 1) + ", column " + parsedColumn;
    }

    /**
     * Goes on with the next object whose first field has one of these names, or a usual one where there are none: so begin records, and
     * perhaps other things.
     *
     * @return false when there is none
     */
    boolean resume(Set<String> firstFields) throws IOException {
        if (resumed++ >= MOST_RESUMPTIONS) {
            return false;
        }
        var names = firstFields.isEmpty() ? USUAL_FIRST_FIELDS : firstFields;
        var from = parser.currentLocation();
        offset = place();
        column = from.getLineNr() == 1 ? column + from.getColumnNr() - 1 : from.getColumnNr();
        line += from.getLineNr() - 1;
        var ahead = new StringWriter();
        parser.releaseBuffered(ahead);
        characters.unread(ahead.toString().toCharArray());
        texts.forget();
        for (var one = characters.read(); one >= 0; one = characters.read()) {
            if (one == '{' && begins(names)) {
                characters.unread(one);
                parser = factory.createParser(ObjectReadContext.empty(), characters);
                return true;
            }
            offset++;
            column = one == '\n' ? 1 : column + 1;
            line += one == '\n' ? 1 : 0;
        }
        return false;
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Looks at what comes and leaves it there. */
    private boolean begins(Set<String> firstFields) throws IOException {
        var seen = new StringBuilder();
        var quotes = 0;
        while (quotes < 2 && seen.length() < 200) {
            var one = characters.read();
            if (one < 0) {
                break;
            }
            seen.append((char) one);
            quotes += one == '"' ? 1 : 0;
            if (quotes == 0 && !Character.isWhitespace(one)) {
                break;
            }
        }
        characters.unread(seen.toString().toCharArray());
        var field = seen.toString().strip();
        return quotes == 2 && firstFields.contains(field.substring(1, field.length() - 1));
    }

    private long place() {
        return offset + parser.currentLocation().getCharOffset();
    }
}
