package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.ExportFormat;
import java.io.IOException;
import java.io.InputStream;

/** A JSON file that is read twice: a look at its first records, then all of them. */
public final class JsonExport {

    private final int maxRecordSize;
    private final JsonText text = new JsonText();
    private final Detected detected;

    private JsonExport(JsonSource source, int maxRecordSize) throws IOException {
        this.maxRecordSize = maxRecordSize;
        try (var bytes = source.open();
                var opened = text.open(bytes)) {
            this.detected = new Detection(opened, maxRecordSize).detect();
        }
    }

    public static JsonExport open(JsonSource source, int maxRecordSize) throws IOException {
        return new JsonExport(source, maxRecordSize);
    }

    public ExportFormat format() {
        return detected.format();
    }

    public boolean isJson() {
        return detected.layout() != null;
    }

    /** What to tell people about a file whose format is unknown. */
    public String hint() {
        return detected.hint();
    }

    /** @param again the same bytes once more, perhaps counted on their way; whoever opened them closes them */
    public JsonRecords records(InputStream again) throws IOException {
        return new JsonRecords(again, text.open(again), detected, maxRecordSize);
    }

    /** The records of a file of which is known what it holds: one after the other, whatever they look like. */
    public static JsonRecords lines(InputStream bytes, ExportFormat format, int maxRecordSize) throws IOException {
        return new JsonRecords(
                bytes, new JsonText().open(bytes), new Detected(Layout.OBJECTS, format, ""), maxRecordSize);
    }

    /** Opens the same bytes as often as asked. */
    public interface JsonSource {
        InputStream open() throws IOException;
    }
}
