package dev.outputhub.conversation.format.outputhub;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One record of a document: its elements as fields, each as what it says that it is. */
final class XmlValues {

    /** About what a value takes of memory beside its characters; a list or an object thrice as much. */
    private static final int WEIGHT = 20;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final XMLStreamReader xml;
    private final long most;
    private long weight;

    XmlValues(XMLStreamReader xml, long most) {
        this.xml = xml;
        this.most = most;
    }

    /** From the beginning of its element to the end of it. @return false where it is too large, and its fields are not all there */
    boolean read(ObjectNode record) throws XMLStreamException {
        fields(record);
        return weight <= most;
    }

    private void fields(ObjectNode object) throws XMLStreamException {
        while (nextElement()) {
            var given = xml.getLocalName().equals("field") ? xml.getAttributeValue(null, "name") : null;
            var name = given == null ? xml.getLocalName() : CarriedText.restored(given);
            var value = value();
            if (weight <= most) {
                object.set(name, value);
            }
        }
    }

    /** Whether there is another one in this, before its end. */
    private boolean nextElement() throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private JsonNode value() throws XMLStreamException {
        weight += WEIGHT;
        var type = xml.getAttributeValue(null, "type");
        if (type == null) {
            var escaped = "json".equals(xml.getAttributeValue(null, "escaped"));
            var text = text();
            return NODES.stringNode(escaped ? CarriedText.restored(text) : text);
        }
        return switch (type) {
            case "object" -> {
                weight += 2 * WEIGHT;
                var object = NODES.objectNode();
                fields(object);
                yield object;
            }
            case "list" -> {
                weight += 2 * WEIGHT;
                var list = NODES.arrayNode();
                while (nextElement()) {
                    var value = value();
                    if (weight <= most) {
                        list.add(value);
                    }
                }
                yield list;
            }
            case "null" -> {
                text();
                yield NODES.nullNode();
            }
            default -> scalar(text());
        };
    }

    /** What is none of its type stays text: whoever keeps the record says what is wrong with it. */
    private static JsonNode scalar(String text) {
        try {
            var value = JsonMapper.shared().readTree(text);
            return value.isNumber() || value.isBoolean() ? value : NODES.stringNode(text);
        } catch (JacksonException neither) {
            return NODES.stringNode(text);
        }
    }

    private String text() throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT && depth-- == 0) {
                return text.toString();
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                weight += xml.getTextLength();
                if (weight <= most) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
        }
    }
}
