package dev.outputhub.prompt.version;

import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Fills the variables of a version in. */
public final class Rendering {

    private Rendering() {}

    /** @throws Problem 422 naming every variable that is missing or of the wrong type */
    public static Rendered render(PromptVersion version, Map<String, ? extends @Nullable JsonNode> given) {
        var content = version.content();
        var values = values(content, given);
        var messages = content.messages();
        var names = content.variables().stream().map(Variable::name).toList();
        return new Rendered(
                version.number(),
                content.kind(),
                content.template() == null ? null : fill(content.template(), values),
                messages == null
                        ? null
                        : messages.stream()
                                .map(message -> new ChatMessage(message.role(), fill(message.content(), values)))
                                .toList(),
                content.settings(),
                given.keySet().stream()
                        .filter(name -> !names.contains(name))
                        .sorted()
                        .toList());
    }

    private static Map<String, String> values(PromptContent content, Map<String, ? extends @Nullable JsonNode> given) {
        var values = new HashMap<String, String>();
        var missing = new ArrayList<FieldProblem>();
        var mistyped = new ArrayList<FieldProblem>();
        for (var variable : content.variables()) {
            var value = given.get(variable.name());
            if (value == null || value.isNull()) {
                value = variable.defaultValue();
            }
            if (value == null) {
                if (variable.required()) {
                    missing.add(new FieldProblem("variables." + variable.name(), "is missing"));
                }
                values.put(variable.name(), "");
                continue;
            }
            var mistake = Values.mistake(variable, value);
            mistake.ifPresent(mistyped::add);
            // what is of another shape has no text to fill in
            values.put(variable.name(), mistake.isPresent() ? "" : Values.text(variable.type(), value));
        }
        refuse(VersionError.VARIABLES_MISSING, "These variables have no value: ", missing, mistyped);
        refuse(VersionError.VARIABLE_MISTYPED, "These variables have a value of another type: ", mistyped, List.of());
        return values;
    }

    private static void refuse(VersionError code, String text, List<FieldProblem> first, List<FieldProblem> further) {
        if (first.isEmpty()) {
            return;
        }
        var names = first.stream()
                .map(problem -> problem.field().substring("variables.".length()))
                .collect(Collectors.joining(", "));
        var all = new ArrayList<>(first);
        all.addAll(further);
        throw new Problem(code, text + names + ".", all, null);
    }

    private static String fill(String text, Map<String, String> values) {
        return Placeholders.fill(text, name -> values.getOrDefault(name, ""));
    }
}
