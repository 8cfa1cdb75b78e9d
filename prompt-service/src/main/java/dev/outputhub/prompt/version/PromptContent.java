package dev.outputhub.prompt.version;

import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a prompt says.
 *
 * @param template of a text prompt; null for a chat prompt, which has messages
 * @param variables those that occur, in the order they occur
 * @param settings of the model, such as its temperature; whatever the caller sends
 */
public record PromptContent(
        @Nullable String template,
        @Nullable List<ChatMessage> messages,
        List<Variable> variables,
        Map<String, Object> settings) {

    public static final int LONGEST = 1_000_000;
    public static final String TEXT = "text";
    public static final String CHAT = "chat";

    /**
     * Builds the content of a next version: variables and settings that are not given are those of the version before.
     *
     * @throws Problem 422 when there is nothing in it, or when it is of the other kind
     */
    public static PromptContent of(String kind, NewContent given, @Nullable PromptContent before) {
        return of(kind, given, before, UnaryOperator.identity());
    }

    /** @param composed texts with the snippets they refer to, where variables occur too */
    public static PromptContent of(
            String kind, NewContent given, @Nullable PromptContent before, UnaryOperator<List<String>> composed) {
        boolean chat = CHAT.equals(kind);
        var texts = chat ? given.contents() : given.template() == null ? List.<String>of() : List.of(given.template());
        if (chat ? given.template() != null : given.messages() != null) {
            throw Problem.refused(
                    VersionError.WRONG_KIND,
                    chat ? "template" : "messages",
                    "This is a " + kind + " prompt: it has " + (chat ? "messages." : "a template."));
        }
        if (texts.stream().allMatch(String::isBlank)) {
            throw Problem.refused(
                    VersionError.EMPTY_VERSION, chat ? "messages" : "template", "A version says something.");
        }
        var settings = given.settings() == null
                ? before == null ? Map.<String, Object>of() : before.settings()
                : given.settings();
        return new PromptContent(
                given.template(),
                chat ? given.messages() : null,
                variables(composed.apply(texts), given, before),
                settings);
    }

    private static List<Variable> variables(List<String> texts, NewContent given, @Nullable PromptContent before) {
        var declared = new LinkedHashMap<String, Variable>();
        if (before != null && given.variables() == null) {
            declared.putAll(before.byName());
        }
        if (given.variables() != null) {
            for (var variable : given.variables()) {
                var complete = variable.complete();
                if (complete.defaultValue() != null) {
                    Values.check(complete, complete.defaultValue(), "default");
                }
                declared.put(complete.name(), complete);
            }
        }
        return Placeholders.names(texts).stream()
                .map(name -> Objects.requireNonNullElseGet(declared.get(name), () -> Variable.plain(name)))
                .toList();
    }

    List<String> texts() {
        return messages == null
                ? List.of(Objects.requireNonNullElse(template, ""))
                : messages.stream().map(ChatMessage::content).toList();
    }

    /** With other texts, and with the variables that only these have. */
    PromptContent composed(UnaryOperator<String> composition) {
        var turns = messages == null
                ? null
                : messages.stream()
                        .map(turn -> new ChatMessage(turn.role(), composition.apply(turn.content())))
                        .toList();
        var text = template == null ? null : composition.apply(template);
        var known = byName();
        var all = new ArrayList<>(variables);
        Placeholders.names(new PromptContent(text, turns, variables, settings).texts()).stream()
                .filter(name -> !known.containsKey(name))
                .map(Variable::plain)
                .forEach(all::add);
        return new PromptContent(text, turns, all, settings);
    }

    private Map<String, Variable> byName() {
        return variables.stream().collect(Collectors.toMap(Variable::name, Function.identity()));
    }

    public String kind() {
        return messages == null ? TEXT : CHAT;
    }

    /** As one text: the messages of a chat one after the other, each under its role. */
    public String text() {
        if (messages == null) {
            return Objects.requireNonNullElse(template, "");
        }
        return messages.stream()
                .map(message -> message.role() + ":\n" + message.content())
                .collect(Collectors.joining("\n\n"));
    }
}
