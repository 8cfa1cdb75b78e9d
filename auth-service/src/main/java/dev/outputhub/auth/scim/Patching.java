package dev.outputhub.auth.scim;

import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.messages.PatchOpType;
import com.unboundid.scim2.common.messages.PatchOperation;
import com.unboundid.scim2.common.utils.JsonUtils;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.problems.UnreadableJson;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies patches to what is there. Paths and their filters are the library's; what is read before it is what Entra and Okta write beside
 * the standard.
 */
@Component
class Patching {

    private final JsonMapper json;
    private final Validator validator;

    Patching(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @param kept the attributes that are kept here, in small letters; whatever is said of others is left */
    <T> T apply(T before, Class<T> type, ScimPatch patch, Set<String> kept) {
        check(patch);
        var node = (ObjectNode) JsonUtils.getObjectReader().readTree(json.writeValueAsBytes(before));
        try {
            for (var operation : patch.operations()) {
                for (var plain : plain(operation, kept)) {
                    plain.apply(node);
                }
            }
        } catch (ScimException refused) {
            throw ScimRefusal.of(refused);
        } catch (IllegalArgumentException refused) {
            throw ScimRefusal.INVALID_VALUE.because(String.valueOf(refused.getMessage()));
        }
        try {
            var after = json.treeToValue(node, type);
            check(after);
            return after;
        } catch (JacksonException mistyped) {
            throw UnreadableJson.problem(mistyped);
        }
    }

    /** @throws Problem 400 for what is not valid */
    void check(Object sent) {
        var violations = validator.validate(sent).stream()
                .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        if (!violations.isEmpty()) {
            var first = violations.getFirst();
            throw new Problem(CommonError.VALIDATION_FAILED, first.field() + " " + first.message(), violations, null);
        }
    }

    private static List<PatchOperation> plain(ScimPatch.Operation operation, Set<String> kept) throws ScimException {
        var type = type(operation.op());
        var path =
                operation.path() == null ? "" : PatchPaths.bare(operation.path().strip());
        var plain = new ArrayList<PatchOperation>();
        if (!path.isEmpty()) {
            add(plain, type, path, operation.value(), kept);
        } else if (operation.value() instanceof ObjectNode fields && type != PatchOpType.REMOVE) {
            for (var field : fields.properties()) {
                add(plain, type, PatchPaths.bare(field.getKey()), field.getValue(), kept);
            }
        } else {
            throw ScimRefusal.NO_TARGET.because("An operation has a path, or an object for a value.");
        }
        return plain;
    }

    private static void add(
            List<PatchOperation> plain, PatchOpType type, String path, @Nullable JsonNode value, Set<String> kept)
            throws ScimException {
        if (!kept.contains(PatchPaths.top(path).toLowerCase(Locale.ROOT))) {
            return;
        }
        if (value == null || value.isNull() || (value.isArray() && value.isEmpty())) {
            if (type != PatchOpType.ADD) {
                plain.add(PatchOperation.remove(path));
            }
        } else if (type != PatchOpType.REMOVE) {
            plain.add(PatchOperation.create(type, path, value));
        } else if (path.equalsIgnoreCase("members")) {
            // as Entra does it unless it is told to keep to the standard, which would take out all of them
            for (var member : value.isArray() ? value : List.of(value)) {
                plain.add(PatchOperation.remove("members[value eq \""
                        + member.path("value").asString("").replace("\"", "") + "\"]"));
            }
        } else {
            plain.add(PatchOperation.remove(path));
        }
    }

    private static PatchOpType type(String op) {
        return switch (op.toLowerCase(Locale.ROOT)) {
            case "add" -> PatchOpType.ADD;
            case "remove" -> PatchOpType.REMOVE;
            case "replace" -> PatchOpType.REPLACE;
            default -> throw ScimRefusal.INVALID_SYNTAX.because("An op is add, remove or replace.");
        };
    }
}
