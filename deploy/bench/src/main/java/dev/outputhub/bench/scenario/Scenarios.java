package dev.outputhub.bench.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All scenarios, in the order of the README's table. */
public final class Scenarios {

    private static final Map<String, Scenario> BY_NAME = new LinkedHashMap<>();
    private static final MessageSearchScenario LARGE = new MessageSearchScenario();

    static {
        Stream.of(
                        ListScenario.whole(),
                        ListScenario.filtered(),
                        new OneScenario(),
                        new CreateScenario(),
                        new EventsScenario(),
                        new SearchScenario(),
                        new PromptScenario(),
                        new ImportScenario(),
                        new RankingScenario(),
                        LARGE)
                .forEach(scenario -> BY_NAME.put(scenario.name(), scenario));
    }

    private Scenarios() {}

    /** @param name a scenario, or {@code all} but the one whose data set takes longer to fill than all others to run */
    public static List<Scenario> named(String name) {
        if (name.equals("all")) {
            return BY_NAME.values().stream()
                    .filter(scenario -> scenario != LARGE)
                    .toList();
        }
        var scenario = BY_NAME.get(name);
        if (scenario == null) {
            throw new IllegalArgumentException(
                    "There is no scenario " + name + ". There are: all, start, " + String.join(", ", BY_NAME.keySet()));
        }
        return List.of(scenario);
    }
}
