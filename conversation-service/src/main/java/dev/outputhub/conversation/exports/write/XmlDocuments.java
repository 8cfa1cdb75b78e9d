package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.format.outputhub.HubForm;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A document for each kind of record: an element for each record, and within it one for each field. */
record XmlDocuments(JsonMapper json) implements ArchiveWriter {

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    @Override
    public void write(ArchiveZip zip, Contents contents) throws IOException {
        ArchiveManifest.of(HubForm.XML, contents).write(zip, json);
        for (var kind : contents.job().kinds()) {
            try (var member = zip.member(kind.plural() + ".xml")) {
                text(member, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + kind.plural() + " version=\"1\">\n");
                contents.records().each(kind, some -> {
                    contents.pulse().beat();
                    for (var record : some) {
                        write(member, contents, kind, record);
                    }
                });
                text(member, "</" + kind.plural() + ">\n");
            }
        }
        FileMembers.writeById(zip, contents);
    }

    private static void write(OutputStream member, Contents contents, ExportKind kind, ObjectNode record)
            throws IOException {
        String element;
        try {
            element = element(kind, record);
        } catch (XMLStreamException | RuntimeException unwritable) {
            contents.problems().add(kind, record, "It could not be written as XML: " + unwritable.getMessage());
            return;
        }
        text(member, element + "\n");
    }

    static String element(ExportKind kind, ObjectNode record) throws XMLStreamException {
        var text = new StringWriter();
        var xml = XML.createXMLStreamWriter(text);
        xml.writeStartElement(kind.text());
        new XmlFields(xml).write(record);
        xml.writeEndElement();
        xml.flush();
        return text.toString();
    }

    private static void text(OutputStream member, String text) throws IOException {
        member.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
