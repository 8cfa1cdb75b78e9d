package dev.outputhub.prompt.complete;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.records.complete.ArchivedForm;
import dev.outputhub.records.complete.LeftOut;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Complete records as JSON: each kind has a record of its fields, by which it is written and read. */
@Component
public class CompleteForms {

    /** What people may shape themselves is nested 64 deep at the most, and stands within a version of a record. */
    private static final int DEEPEST = 70;

    private static final String KIND = "kind";

    private final ArchivedForm form;
    private final JsonMapper json;

    CompleteForms(ArchivedForm form, JsonMapper json) {
        this.form = form;
        this.json = json;
    }

    public ObjectNode write(String kind, Object record) {
        var written = json.createObjectNode().put(KIND, kind);
        written.setAll((ObjectNode) json.valueToTree(record));
        return written;
    }

    /**
     * @param leftOut is told of the fields that are not known here
     * @throws Problem saying what is wrong with the record
     */
    public <R> R read(String kind, JsonNode given, Class<R> type, LeftOut leftOut) {
        if (!kind.equals(given.path(KIND).asString(kind))) {
            throw Problem.invalid(KIND, "is not " + kind);
        }
        refuseUnkeepable(given, 1);
        var record = form.read(given, type);
        nameUnknown("", given, write(kind, record), leftOut);
        return record;
    }

    private static void refuseUnkeepable(JsonNode node, int depth) {
        if (depth > DEEPEST) {
            throw new Problem(CommonError.MALFORMED_REQUEST, "It is nested more than " + DEEPEST + " deep.");
        }
        if (node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue())) {
            throw new Problem(CommonError.MALFORMED_REQUEST, "It holds a number beyond all that can be kept.");
        }
        node.valueStream().forEach(value -> refuseUnkeepable(value, depth + 1));
    }

    /** What was read is written again: what is missing there was not understood. */
    private static void nameUnknown(String path, JsonNode given, JsonNode understood, LeftOut leftOut) {
        if (given.isObject() && understood.isObject()) {
            leftOut.unknown(path, given, new HashSet<>(understood.propertyNames()));
            given.properties()
                    .forEach(field -> nameUnknown(
                            path + field.getKey() + ".", field.getValue(), understood.path(field.getKey()), leftOut));
        } else if (given.isArray() && given.size() == understood.size()) {
            for (int at = 0; at < given.size(); at++) {
                nameUnknown(path, given.path(at), understood.path(at), leftOut);
            }
        }
    }
}
