package dev.outputhub.launcher.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads test cases one by one: the sums that runners write beside them nest in one and are missing in another. */
final class JunitXml {

    private JunitXml() {}

    static List<TestCase> read(Path report) throws IOException, XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var cases = new ArrayList<TestCase>();
        try (var stream = Files.newInputStream(report)) {
            var xml = factory.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("testcase")) {
                    cases.add(testCase(xml));
                }
            }
        }
        return cases;
    }

    /** Reads on to the end of the case. */
    private static TestCase testCase(XMLStreamReader xml) throws XMLStreamException {
        var place = Objects.requireNonNullElse(xml.getAttributeValue(null, "classname"), "");
        var name = Objects.requireNonNullElse(xml.getAttributeValue(null, "name"), "");
        var outcome = TestCount.ONE_PASSED;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                outcome = switch (xml.getLocalName()) {
                    case "failure", "error" -> TestCount.ONE_FAILED;
                    case "skipped" -> TestCount.ONE_SKIPPED;
                    default -> outcome;
                };
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("testcase")) {
                return new TestCase(place, name, outcome);
            }
        }
    }
}
