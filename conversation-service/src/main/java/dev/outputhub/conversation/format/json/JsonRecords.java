package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.Remarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * The records of a JSON file, one in memory at a time. A file may hold several arrays or objects, one after the other. What
 * damages it comes last; what came before stands.
 */
public final class JsonRecords implements RecordStream {

    /** A record, or what is there in its place. */
    public sealed interface Found {}

    /** @param format the record's own where it shows one, else that of the file */
    public record Whole(ExportFormat format, JsonNode record, List<String> remarks) implements Found {}

    /** @param outline its short fields alone */
    public record TooLarge(ExportFormat format, JsonNode outline, String reason) implements Found {}

    public record Damaged(String reason) implements Found {}

    /** Where the parser stands. */
    private enum Place {
        TOP,
        ARRAY,
        WRAPPER,
        WRAPPED_ARRAY,
        END
    }

    private final InputStream bytes;
    private final JsonText.Opened text;
    private final JsonParser parser;
    private final Detected detected;
    private final int maxRecordSize;
    private Place place = Place.TOP;
    private boolean wrapperHadRecords;
    private @Nullable Found upcoming;

    JsonRecords(InputStream bytes, JsonText.Opened text, Detected detected, int maxRecordSize) {
        this.bytes = bytes;
        this.text = text;
        this.parser = text.parser();
        this.detected = detected;
        this.maxRecordSize = maxRecordSize;
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null && place != Place.END) {
            upcoming = read();
        }
        return upcoming != null;
    }

    @Override
    public Found next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        var next = upcoming;
        upcoming = null;
        return next;
    }

    @Override
    public void close() {
        parser.close();
    }

    private @Nullable Found read() {
        try {
            while (place != Place.END) {
                var found = step(parser.nextToken());
                if (found != null) {
                    return found;
                }
            }
            // the checksum of a ZIP's member is only known at its end
            bytes.transferTo(OutputStream.nullOutputStream());
            return null;
        } catch (JacksonException | TornRecord e) {
            place = Place.END;
            return new Damaged(Damage.of(e));
        } catch (IOException e) {
            return new Damaged("The file cannot be read: " + e.getMessage());
        }
    }

    private @Nullable Found step(@Nullable JsonToken token) {
        if (token == null) {
            if (place != Place.TOP) {
                throw new TornRecord();
            }
            place = Place.END;
            return null;
        }
        return switch (place) {
            case TOP -> top(token);
            case WRAPPER -> wrapper(token);
            case ARRAY, WRAPPED_ARRAY -> element(token);
            case END -> null;
        };
    }

    private @Nullable Found top(JsonToken token) {
        return switch (token) {
            case START_ARRAY -> go(Place.ARRAY);
            case START_OBJECT -> {
                wrapperHadRecords = false;
                yield detected.layout() == Layout.WRAPPED ? go(Place.WRAPPER) : take();
            }
            default -> take();
        };
    }

    private @Nullable Found wrapper(JsonToken token) {
        if (token == JsonToken.END_OBJECT) {
            place = Place.TOP;
            return wrapperHadRecords ? null : new Damaged("A part of the file holds no conversations and was left out");
        }
        var name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(Layout.WRAPPER)) {
            wrapperHadRecords = true;
            return go(Place.WRAPPED_ARRAY);
        }
        parser.skipChildren();
        return null;
    }

    private @Nullable Found element(JsonToken token) {
        return token == JsonToken.END_ARRAY ? go(place == Place.ARRAY ? Place.TOP : Place.WRAPPER) : take();
    }

    private @Nullable Found go(Place next) {
        place = next;
        return null;
    }

    private Found take() {
        var remarks = new Remarks();
        var read = RecordTree.read(parser, maxRecordSize, remarks);
        text.remark(remarks);
        var own = RecordShape.of(read.node());
        var format = own == ExportFormat.UNKNOWN ? detected.format() : own;
        if (text.cut()) {
            return new TooLarge(
                    format,
                    read.node(),
                    String.format(
                            Locale.ROOT,
                            "One of its texts is longer than the %,d characters that can be read",
                            LongTexts.LONGEST));
        }
        return read.tooLarge() == null
                ? new Whole(format, read.node(), remarks.list())
                : new TooLarge(format, read.node(), read.tooLarge());
    }
}
