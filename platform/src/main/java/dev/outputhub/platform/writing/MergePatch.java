package dev.outputhub.platform.writing;

import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.problems.UnreadableJson;
import jakarta.validation.Validator;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7396) on the editable part of a record, validated like a new one. */
public class MergePatch {

    private final JsonMapper json;
    private final Validator validator;

    MergePatch(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param editable what a caller may change, as it is now
     * @return the same with the patch applied; fields the record does not have are ignored
     * @throws Problem 400 when the result is not valid
     */
    public <T> T apply(T editable, Class<T> type, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            throw new Problem(CommonError.MALFORMED_REQUEST, "A merge patch is a JSON object.");
        }
        if (changes.isEmpty()) {
            return editable;
        }
        ObjectNode target = json.valueToTree(editable);
        merge(target, changes);
        T result;
        try {
            result = json.treeToValue(target, type);
        } catch (JacksonException mistyped) {
            throw UnreadableJson.problem(mistyped);
        }
        var violations = validator.validate(result).stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
        return result;
    }

    /** The patch that makes {@code before} of {@code after}: what differs, as it was. */
    public ObjectNode back(Object before, Object after) {
        return back((ObjectNode) json.valueToTree(before), (ObjectNode) json.valueToTree(after));
    }

    private static ObjectNode back(ObjectNode before, ObjectNode after) {
        var back = JsonNodeFactory.instance.objectNode();
        for (var was : before.properties()) {
            var is = after.get(was.getKey());
            if (was.getValue() instanceof ObjectNode old && is instanceof ObjectNode now) {
                var nested = back(old, now);
                if (!nested.isEmpty()) {
                    back.set(was.getKey(), nested);
                }
            } else if (!was.getValue().equals(is)) {
                back.set(was.getKey(), was.getValue());
            }
        }
        for (var is : after.properties()) {
            if (!before.has(is.getKey())) {
                back.putNull(is.getKey());
            }
        }
        return back;
    }

    private static Problem refusal(List<FieldProblem> violations) {
        var first = violations.getFirst();
        return new Problem(CommonError.VALIDATION_FAILED, first.field() + " " + first.message(), violations, null);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            var name = change.getKey();
            var value = change.getValue();
            if (value instanceof ObjectNode nested && target.get(name) instanceof ObjectNode existing) {
                merge(existing, nested);
            } else {
                target.set(name, value);
            }
        }
    }
}
