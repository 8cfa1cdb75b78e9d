package dev.outputhub.bench.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All scenarios, in the order of the README's table. */
public final class Scenarios {

    private static final Map<String, Scenario> ALL = new LinkedHashMap<>();

    static {
        Stream.of(
                        ListScenario.whole(),
                        ListScenario.filtered(),
                        new OneScenario(),
                        new CreateScenario(),
                        new SearchScenario(),
                        new PromptScenario(),
                        new ImportScenario())
                .forEach(scenario -> ALL.put(scenario.name(), scenario));
    }

    private Scenarios() {}

    /** @param name a scenario, or {@code all} */
    public static List<Scenario> named(String name) {
        if (name.equals("all")) {
            return List.copyOf(ALL.values());
        }
        var scenario = ALL.get(name);
        if (scenario == null) {
            throw new IllegalArgumentException(
                    "There is no scenario " + name + ". There are: all, start, " + String.join(", ", ALL.keySet()));
        }
        return List.of(scenario);
    }
}
