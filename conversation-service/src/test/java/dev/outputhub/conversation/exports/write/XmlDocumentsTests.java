package dev.outputhub.conversation.exports.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.exports.job.ArchiveForm;
import dev.outputhub.conversation.exports.job.ExportKind;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlDocumentsTests {

    @Test
    void everyTextComesBackAsItWas() throws Exception {
        var text = "a <b> & \"c\" ]]>\r\nd\te 🌊 \u0085";
        var output = read("{\"id\": \"1\", \"content\": %s}".formatted(GivenContents.JSON.writeValueAsString(text)));
        assertThat(field(output, "content").getTextContent()).isEqualTo(text);
        assertThat(field(output, "content").hasAttribute("escaped")).isFalse();
    }

    @Test
    void whatXmlCannotCarryIsEscapedAndSaysSo() throws Exception {
        var output = read("{\"id\": \"1\", \"content\": \"a\\u0000b\\\\c\\uFFFE\\uD800\"}");
        assertThat(field(output, "content").getAttribute("escaped")).isEqualTo("json");
        var content = field(output, "content").getTextContent();
        assertThat(GivenContents.JSON.readTree("\"" + content + "\"").asString())
                .isEqualTo("a\u0000b\\c\uFFFE\uD800");
    }

    @Test
    void whatIsNoTextSaysItsType() throws Exception {
        var output = read("""
            {"id": "1", "rating": 4.5, "favourite": true, "notes": null, "terms": {"tags": ["a", "b"]}, "edits": []}""");
        assertThat(field(output, "rating").getAttribute("type")).isEqualTo("number");
        assertThat(field(output, "favourite").getAttribute("type")).isEqualTo("boolean");
        assertThat(field(output, "notes").getAttribute("type")).isEqualTo("null");
        assertThat(field(output, "edits").getAttribute("type")).isEqualTo("list");
        assertThat(field(field(output, "terms"), "tags")
                        .getElementsByTagName("item")
                        .getLength())
                .isEqualTo(2);
    }

    @Test
    void namesThatAreNoneInXmlStandInAnAttribute() throws Exception {
        var output = read("{\"id\": \"1\", \"2 < 3\": \"yes\", \"xmlns\": \"no\"}");
        var fields = output.getElementsByTagName("field");
        assertThat(((Element) fields.item(0)).getAttribute("name")).isEqualTo("2 < 3");
        assertThat(((Element) fields.item(1)).getAttribute("name")).isEqualTo("xmlns");
    }

    private static Element read(String record) throws Exception {
        var given = new GivenContents()
                .with(ExportKind.OUTPUT, record.replace("\"1\"", "\"0198c0de-0000-7000-8000-000000000001\""));
        var written = given.written(ArchiveForm.XML);
        assertThat(written).containsOnlyKeys("manifest.json", "outputs.xml");
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(written.get("outputs.xml"))));
        return (Element) document.getElementsByTagName("output").item(0);
    }

    private static Element field(Element record, String name) {
        return (Element) record.getElementsByTagName(name).item(0);
    }
}
