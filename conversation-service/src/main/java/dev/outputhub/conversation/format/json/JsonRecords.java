package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.Remarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;

/**
 * The records of a JSON file, one in memory at a time. A file may hold several arrays or objects, one after the other, with commas or
 * none between them; what else stands there is told by its place. What damages it comes last; what came before stands.
 */
public final class JsonRecords implements RecordStream {

    /** A record, or what is there in its place. */
    public sealed interface Found {}

    /** @param format the record's own where it shows one, else that of the file */
    public record Whole(ExportFormat format, JsonNode record, List<String> remarks) implements Found {}

    /** @param outline its short fields alone */
    public record TooLarge(ExportFormat format, JsonNode outline, String reason) implements Found {}

    public record Damaged(String reason) implements Found {}

    private static final int MOST_FIRST_FIELDS = 20;

    /** Where the parser stands. */
    private enum Place {
        TOP,
        ARRAY,
        WRAPPER,
        WRAPPED_ARRAY,
        /** Behind what is no JSON: among records, or in the middle of one. */
        RESUMED,
        END
    }

    private final InputStream bytes;
    private final Opened text;
    private final Detected detected;
    private final int maxRecordSize;
    private Place place = Place.TOP;
    private boolean wrapperHadRecords;
    private boolean recordSinceDamage;
    private boolean inRecord;
    /** With which records begin that were read whole: so begin those behind a damage. */
    private final Set<String> firstFields = new HashSet<>();

    private final ArrayDeque<Found> upcoming = new ArrayDeque<>();

    JsonRecords(InputStream bytes, Opened text, Detected detected, int maxRecordSize) {
        this.bytes = bytes;
        this.text = text;
        this.detected = detected;
        this.maxRecordSize = maxRecordSize;
    }

    @Override
    public boolean hasNext() {
        while (upcoming.isEmpty() && place != Place.END) {
            read();
        }
        return !upcoming.isEmpty();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return upcoming.remove();
    }

    @Override
    public void close() {
        text.close();
    }

    private void read() {
        try {
            while (upcoming.isEmpty() && place != Place.END) {
                var found = step(text.parser().nextToken());
                text.strays().forEach(this::leaveOut);
                if (found != null) {
                    add(found);
                }
            }
            if (place == Place.END) {
                // the checksum of a ZIP's member is only known at its end
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        } catch (JacksonIOException | TornRecord e) {
            place = Place.END;
            upcoming.add(new Damaged(Damage.of(e)));
        } catch (JacksonException e) {
            resume(e);
        } catch (IOException e) {
            place = Place.END;
            upcoming.add(new Damaged("The file cannot be read: " + e.getMessage()));
        }
    }

    /** What is torn is told once, however many attempts it takes to find a record behind it. */
    private void resume(JacksonException e) {
        text.strays().forEach(this::leaveOut);
        if (place != Place.RESUMED || (inRecord && recordSinceDamage)) {
            upcoming.add(new Damaged(Damage.of(e, text::place)));
        }
        recordSinceDamage &= place == Place.RESUMED && !inRecord;
        inRecord = false;
        try {
            place = text.resume(firstFields) ? Place.RESUMED : Place.END;
        } catch (JacksonException | IOException unreadable) {
            place = Place.END;
            upcoming.add(new Damaged("The file cannot be read: " + unreadable.getMessage()));
        }
    }

    private void leaveOut(LongTexts.Stray stray) {
        if (place == Place.RESUMED) {
            return;
        }
        upcoming.add(new Damaged("What stands at line " + stray.line() + ", column " + stray.column()
                + " is no record and was left out"));
    }

    /** A list in a wrapper may come behind one that has none. */
    private void add(Found found) {
        if ((place == Place.TOP || place == Place.RESUMED)
                && found instanceof Whole whole
                && isWrapper(whole.record())) {
            whole.record().path(Layout.WRAPPER).forEach(record -> {
                var own = RecordShape.of(record);
                upcoming.add(new Whole(own == ExportFormat.UNKNOWN ? detected.format() : own, record, whole.remarks()));
            });
        } else {
            upcoming.add(found);
        }
    }

    private @Nullable Found step(@Nullable JsonToken token) {
        if (token == null) {
            if (place != Place.TOP && place != Place.RESUMED) {
                throw new TornRecord();
            }
            place = Place.END;
            return null;
        }
        return switch (place) {
            case TOP -> top(token);
            case WRAPPER -> wrapper(token);
            case ARRAY, WRAPPED_ARRAY -> element(token);
            case RESUMED -> resumed(token);
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
        var name = text.parser().currentName();
        if (text.parser().nextToken() == JsonToken.START_ARRAY && name.equals(Layout.WRAPPER)) {
            wrapperHadRecords = true;
            return go(Place.WRAPPED_ARRAY);
        }
        text.parser().skipChildren();
        return null;
    }

    private @Nullable Found element(JsonToken token) {
        return token == JsonToken.END_ARRAY ? go(place == Place.ARRAY ? Place.TOP : Place.WRAPPER) : take();
    }

    /** What is no known record may be a piece of the torn one, until a whole one has shown that these are records again. */
    private @Nullable Found resumed(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            return null;
        }
        inRecord = true;
        var found = take();
        inRecord = false;
        recordSinceDamage |= !(found instanceof Whole whole)
                || RecordShape.of(whole.record()) != ExportFormat.UNKNOWN
                || isWrapper(whole.record());
        return recordSinceDamage ? found : null;
    }

    private static boolean isWrapper(JsonNode record) {
        return RecordShape.of(record) == ExportFormat.UNKNOWN
                && !Fields.elements(record, Layout.WRAPPER).isEmpty();
    }

    private @Nullable Found go(Place next) {
        place = next;
        return null;
    }

    private Found take() {
        var remarks = new Remarks();
        var read = RecordTree.read(text.parser(), maxRecordSize, remarks);
        text.remark(remarks);
        var own = RecordShape.of(read.node());
        var format = own == ExportFormat.UNKNOWN ? detected.format() : own;
        if (own != ExportFormat.UNKNOWN && firstFields.size() < MOST_FIRST_FIELDS) {
            read.node().propertyNames().stream().findFirst().ifPresent(firstFields::add);
        }
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
