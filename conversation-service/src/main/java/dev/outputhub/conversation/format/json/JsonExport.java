package dev.outputhub.conversation.format.json;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.Remarks;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** A JSON file that is read twice: a look at its first records, then all of them, one in memory at a time. */
public final class JsonExport {

    private final int maxRecordSize;
    private final JsonText text;
    private final Detected detected;

    private JsonExport(JsonSource source, int maxRecordSize) throws IOException {
        this.maxRecordSize = maxRecordSize;
        this.text = new JsonText();
        try (var bytes = source.open();
                var parser = text.open(bytes)) {
            this.detected = new Detection(parser, maxRecordSize).detect();
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

    /** @param again the same bytes once more, perhaps counted on their way */
    public void read(JsonSource again, Records records) throws IOException {
        try (var bytes = again.open();
                var parser = text.open(bytes)) {
            try {
                each(parser, records);
                // the checksum of a ZIP's member is only known at its end
                bytes.transferTo(OutputStream.nullOutputStream());
            } catch (JacksonException | TornRecord e) {
                records.damaged(Damage.of(e));
            } catch (IOException e) {
                records.damaged("The file cannot be read: " + e.getMessage());
            }
        }
    }

    private void each(JsonParser parser, Records records) {
        parser.nextToken();
        switch (detected.layout()) {
            case ARRAY -> elements(parser, records);
            case WRAPPED -> {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    var name = parser.currentName();
                    if (parser.nextToken() == JsonToken.START_ARRAY && name.equals(Layout.WRAPPER)) {
                        elements(parser, records);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            case SINGLE -> take(parser, records);
            case SEQUENCE -> {
                do {
                    take(parser, records);
                } while (parser.nextToken() != null);
            }
            case null -> {}
        }
    }

    private void elements(JsonParser parser, Records records) {
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new TornRecord();
            }
            take(parser, records);
        }
    }

    private void take(JsonParser parser, Records records) {
        var remarks = new Remarks();
        var record = RecordTree.read(parser, maxRecordSize, remarks);
        if (record == null) {
            records.oversized();
            return;
        }
        var own = RecordShape.of(record);
        records.record(own == ExportFormat.UNKNOWN ? detected.format() : own, record, remarks.list());
    }

    /** Opens the same bytes as often as asked. */
    public interface JsonSource {
        InputStream open() throws IOException;
    }

    /** Takes what is found, in order. */
    public interface Records {

        /** {@code format} is the record's own where it shows one, else that of the file. */
        void record(ExportFormat format, JsonNode record, List<String> remarks);

        void oversized();

        /** The rest of the file cannot be read; what came before stands. */
        void damaged(@Nullable String reason);
    }
}
