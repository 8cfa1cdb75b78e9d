package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.format.outputhub.CarriedText;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import tools.jackson.databind.JsonNode;

/**
 * JSON as elements. What is no text says its type; a name that is none in XML stands in an attribute, and characters that XML 1.0
 * cannot carry are written as JSON writes them, which the element says.
 */
final class XmlFields {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final String TYPE = "type";

    private final XMLStreamWriter xml;

    XmlFields(XMLStreamWriter xml) {
        this.xml = xml;
    }

    void write(JsonNode object) throws XMLStreamException {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            write(field.getKey(), field.getValue());
        }
    }

    private void write(String name, JsonNode value) throws XMLStreamException {
        if (NAME.matcher(name).matches() && !name.toLowerCase(Locale.ROOT).startsWith("xml")) {
            xml.writeStartElement(name);
        } else {
            xml.writeStartElement("field");
            xml.writeAttribute("name", CarriedText.escapedName(name));
        }
        writeValue(value);
        xml.writeEndElement();
    }

    private void writeValue(JsonNode value) throws XMLStreamException {
        if (value.isObject()) {
            xml.writeAttribute(TYPE, "object");
            write(value);
        } else if (value.isArray()) {
            xml.writeAttribute(TYPE, "list");
            for (var item : value) {
                write("item", item);
            }
        } else if (value.isNull()) {
            xml.writeAttribute(TYPE, "null");
        } else if (value.isString()) {
            writeText(value.asString());
        } else {
            xml.writeAttribute(TYPE, value.isBoolean() ? "boolean" : "number");
            xml.writeCharacters(value.asString());
        }
    }

    private void writeText(String text) throws XMLStreamException {
        var written = text;
        if (!CarriedText.isCarried(text)) {
            xml.writeAttribute("escaped", "json");
            written = CarriedText.escaped(text);
        }
        // a reader of XML makes a line feed of every carriage return that is not named
        int from = 0;
        for (int at = written.indexOf('\r'); at >= 0; at = written.indexOf('\r', from)) {
            xml.writeCharacters(written.substring(from, at));
            xml.writeEntityRef("#13");
            from = at + 1;
        }
        xml.writeCharacters(written.substring(from));
    }
}
