package dev.outputhub.conversation.format.outputhub;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.json.BufferedRecords;
import dev.outputhub.conversation.format.json.JsonRecords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
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
public final class XmlRecords extends BufferedRecords {

    private static final XMLInputFactory XML = factory();

    /** Characters of a field that names a record. */
    private static final int LONGEST_OF_OUTLINE = 500;

    private final InputStream bytes;
    private final String plural;
    private final String kind;
    private final int maxRecordSize;
    private @Nullable XMLStreamReader xml;
    private boolean begun;

    public XmlRecords(InputStream bytes, String plural, String kind, int maxRecordSize) {
        this.bytes = bytes;
        this.plural = plural;
        this.kind = kind;
        this.maxRecordSize = maxRecordSize;
        try {
            // the parser closes what it has read, and the checksum is looked at behind it
            this.xml = XML.createXMLStreamReader(CloseShieldInputStream.wrap(bytes));
        } catch (XMLStreamException e) {
            damaged(e);
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
    protected void read() {
        if (xml == null) {
            end();
            return;
        }
        try {
            step(xml);
        } catch (XMLStreamException e) {
            damaged(e);
        } catch (IOException e) {
            stop("The file cannot be read: " + e.getMessage());
        }
    }

    private void step(XMLStreamReader from) throws XMLStreamException, IOException {
        if (!from.hasNext()) {
            end();
            // the checksum of a ZIP's member is only known at its end
            bytes.transferTo(OutputStream.nullOutputStream());
            return;
        }
        int event = from.next();
        if (event == XMLStreamConstants.DTD) {
            stop("The document has a document type, which no archive of Output Hub has");
        } else if (event == XMLStreamConstants.START_ELEMENT && begun) {
            found(record(from));
        } else if (event == XMLStreamConstants.START_ELEMENT) {
            begun = from.getLocalName().equals(plural);
            if (!begun) {
                stop("The document holds <" + from.getLocalName() + "> and not <" + plural + ">");
            }
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

    private void damaged(XMLStreamException e) {
        var location = e.getLocation();
        if (e.getNestedException() instanceof IOException unreadable) {
            stop("The file cannot be read: " + unreadable.getMessage());
        } else {
            stop("The document is damaged"
                    + (location == null
                            ? ""
                            : " at line " + location.getLineNumber() + ", column " + location.getColumnNumber())
                    + ": what stands there and behind it is not read");
        }
    }

    private void stop(String reason) {
        end();
        found(new JsonRecords.Damaged(reason));
    }
}
