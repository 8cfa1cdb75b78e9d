package dev.outputhub.launcher;

import dev.outputhub.launcher.console.HubProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was asked for: a verb, its arguments and options. */
public record CommandLine(String verb, List<String> arguments, Map<String, String> options) {

    /** All others are switches. */
    private static final Set<String> WITH_VALUE =
            Set.of("port", "data", "only", "outputs", "messages", "connections", "seconds", "warm-up", "results");

    static CommandLine parse(String... words) {
        var arguments = new ArrayList<String>();
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            if (!word.startsWith("--")) {
                arguments.add(word);
            } else if (word.contains("=")) {
                var parts = word.substring(2).split("=", 2);
                options.put(parts[0], parts[1]);
            } else if (WITH_VALUE.contains(word.substring(2))) {
                if (i + 1 == words.length) {
                    throw new HubProblem("The option " + word + " wants a value.", "./hub help");
                }
                options.put(word.substring(2), words[++i]);
            } else {
                options.put(word.substring(2), "true");
            }
        }
        var verb = arguments.isEmpty() ? "help" : arguments.removeFirst();
        return new CommandLine(verb, List.copyOf(arguments), Map.copyOf(options));
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }

    public Optional<String> argument(int place) {
        return place < arguments.size() ? Optional.of(arguments.get(place)) : Optional.empty();
    }

    /** Misspelt options must not be silently ignored. */
    public void allow(String... names) {
        var known = Set.of(names);
        options.keySet().stream()
                .filter(option -> !known.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new HubProblem("./hub " + verb + " does not know the option --" + option + ".", "./hub help");
                });
    }
}
