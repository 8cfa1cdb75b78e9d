package dev.outputhub.launcher.imports;

import dev.outputhub.launcher.console.HubProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said of every file that is imported.
 *
 * @param terms by the key of their vocabulary, for all that the file holds
 */
public record ImportOptions(boolean dryRun, Map<String, List<String>> terms) {

    /** @param spoken each {@code tags=work,private} */
    public static ImportOptions of(boolean dryRun, List<String> spoken) {
        var terms = new LinkedHashMap<String, List<String>>();
        for (var one : spoken) {
            var equals = one.indexOf('=');
            var names = Stream.of(one.substring(equals + 1).split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (equals < 1 || names.isEmpty()) {
                throw new HubProblem(
                        "--terms wants a vocabulary and its terms, not " + one + ".",
                        "For example: ./hub import notes.zip --terms tags=work,private");
            }
            terms.computeIfAbsent(one.substring(0, equals).strip(), _ -> new ArrayList<>())
                    .addAll(names);
        }
        return new ImportOptions(dryRun, terms);
    }

    /** As the gateway takes them: tags that are not there yet are made. */
    String json() {
        return JsonMapper.shared().writeValueAsString(Map.of("terms", terms, "createMissingTerms", true));
    }
}
