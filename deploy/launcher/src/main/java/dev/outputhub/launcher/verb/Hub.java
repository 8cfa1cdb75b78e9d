package dev.outputhub.launcher.verb;

import dev.outputhub.launcher.console.HubProblem;
import java.util.LinkedHashMap;
import java.util.Map;

/** All verbs by name, in the order help lists them. */
public final class Verbs {

    private static final Map<String, Verb> ALL = all();

    private Verbs() {}

    public static Verb named(String name) {
        if (name.equals(RecordStartCaches.NAME)) {
            return new RecordStartCaches();
        }
        var verb = ALL.get(name.replaceFirst("^(-h|--help)$", "help"));
        if (verb == null) {
            throw new HubProblem(
                    "./hub does not know \"" + name + "\".", "It knows: " + String.join(", ", ALL.keySet()));
        }
        return verb;
    }

    static Map<String, Verb> known() {
        return ALL;
    }

    private static Map<String, Verb> all() {
        var verbs = new LinkedHashMap<String, Verb>();
        verbs.put("up", new Up());
        verbs.put("down", new Down());
        verbs.put("status", new Status());
        verbs.put("logs", new Logs());
        verbs.put("token", new Token());
        verbs.put("reset", new Reset());
        verbs.put("test", new Test());
        verbs.put("bench", new Bench());
        verbs.put("test", new Test());
        verbs.put("help", new Help());
        return verbs;
    }
}
