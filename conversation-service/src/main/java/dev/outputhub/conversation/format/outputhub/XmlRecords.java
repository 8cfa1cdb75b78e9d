package dev.outputhub.conversation.format.outputhub;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.json.JsonRecords;
import dev.outputhub.conversation.format.json.RecordStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of a document of an archive, one in memory at a time. The document is somebody's upload: it may have no document type
 * and asks nothing of anybody.
 */
public final class XmlRecords implements RecordStream {

    private static final XMLInputFactory XML = factory();

    /** Characters of a field that names a record. */
    private static final int LONGEST_OF_OUTLINE = 500;

    private final InputStream bytes;
    private final String plural;
    private final String kind;
    private final int maxRecordSize;
    private @Nullable XMLStreamReader xml;
    private boolean begun;
    private JsonRecords.@Nullable Found upcoming;

    public XmlRecords(InputStream bytes, String plural, String kind, int maxRecordSize) {
        this.bytes = bytes;
        this.plural = plural;
        this.kind = kind;
        this.maxRecordSize = maxRecordSize;
        try {
            // the parser closes what it has read, and the checksum is looked at behind it
            this.xml = XML.createXMLStreamReader(CloseShieldInputStream.wrap(bytes));
        } catch (XMLStreamException e) {
            this.upcoming = damaged(e);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        // nothing declares entities, and escaped characters count as some
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxXMLNameLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", "1000");
        return factory;
    }

    @Override
    public boolean hasNext() {
        if (upcoming == null && xml != null) {
            upcoming = read(xml);
        }
        return upcoming != null;
    }

    @Override
    public JsonRecords.Found next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        var next = upcoming;
        upcoming = null;
        return next;
    }

    @Override
    public void close() {
        // whoever opened the bytes closes them
        xml = null;
    }

    private JsonRecords.@Nullable Found read(XMLStreamReader from) {
        try {
            while (from.hasNext()) {
                int event = from.next();
                if (event == XMLStreamConstants.DTD) {
                    return end("The document has a document type, which no archive of Output Hub has");
                }
                if (event == XMLStreamConstants.START_ELEMENT && begun) {
                    return record(from);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (!from.getLocalName().equals(plural)) {
                        return end("The document holds <" + from.getLocalName() + "> and not <" + plural + ">");
                    }
                    begun = true;
                }
            }
            xml = null;
            // the checksum of a ZIP's member is only known at its end
            bytes.transferTo(OutputStream.nullOutputStream());
            return null;
        } catch (XMLStreamException e) {
            return damaged(e);
        } catch (IOException e) {
            return end("The file cannot be read: " + e.getMessage());
        }
    }

    private JsonRecords.Found record(XMLStreamReader from) throws XMLStreamException {
        int line = from.getLocation().getLineNumber();
        var name = from.getLocalName();
        var record = JsonNodeFactory.instance.objectNode();
        var fields = new XmlValues(from, maxRecordSize);
        boolean whole = fields.read(record);
        if (!name.equals(kind)) {
            return new JsonRecords.Damaged("What stands at line " + line + " is no " + kind + " and was left out");
        }
        return whole
                ? new JsonRecords.Whole(ExportFormat.OUTPUT_HUB, record, List.of())
                : new JsonRecords.TooLarge(ExportFormat.OUTPUT_HUB, outline(record), tooLarge(maxRecordSize));
    }

    static String tooLarge(int maxRecordSize) {
        return String.format(
                Locale.ROOT, "The record is too large: it takes more memory than %,d characters do", maxRecordSize);
    }

    static ObjectNode outline(ObjectNode record) {
        var outline = JsonNodeFactory.instance.objectNode();
        record.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isValueNode() && value.asString("").length() <= LONGEST_OF_OUTLINE) {
                outline.set(field.getKey(), value);
            }
        });
        return outline;
    }

    private JsonRecords.Found damaged(XMLStreamException e) {
        var location = e.getLocation();
        return e.getNestedException() instanceof IOException unreadable
                ? end("The file cannot be read: " + unreadable.getMessage())
                : end("The document is damaged"
                        + (location == null
                                ? ""
                                : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber())
                        + ": what stands there and behind it is not read");
    }

    private JsonRecords.Found end(String reason) {
        xml = null;
        return new JsonRecords.Damaged(reason);
    }
}
