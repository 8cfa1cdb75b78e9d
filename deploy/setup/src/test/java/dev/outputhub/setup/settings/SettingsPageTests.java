package dev.outputhub.setup.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.launcher.service.HubService;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/operations/settings.md says of each setting what the code says: its name, its value where nobody sets it, and who reads it. */
class SettingsPageTests {

    private static final String PAGE = ReadSettings.read("docs/operations/settings.md");
    private static final String PLATFORM = ReadSettings.read("platform/src/main/resources/platform.yaml");
    private static final Pattern SETTING = Pattern.compile("\\$\\{(HUB_[A-Z0-9_]+):((?:[^{}]|\\{[^}]*})*)}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(HUB_[A-Z0-9_]+)` \\| (.*?) \\| (.*?) \\| (.*) \\|$");
    private static final List<String> MODULES =
            Arrays.stream(HubService.values()).map(HubService::module).toList();

    @Test
    void everySettingOfTheCodeHasItsRow() {
        assertThat(rowsOfPage()).isEqualTo(rowsOfCode());
    }

    @Test
    void everyRowSaysWhatItIsFor() {
        assertThat(ROW.matcher(PAGE).results().map(row -> row.group(4)))
                .allSatisfy(meaning -> assertThat(meaning).isNotBlank());
    }

    private static Map<String, String> rowsOfPage() {
        return ROW.matcher(PAGE)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> row.group(2) + " | " + row.group(3),
                        (first, _) -> first,
                        TreeMap::new));
    }

    private static Map<String, String> rowsOfCode() {
        var values = new TreeMap<String, Set<String>>();
        var readers = new TreeMap<String, Set<String>>();
        for (var module : MODULES) {
            var text = ReadSettings.read(module + "/src/main/resources/application.yaml")
                    + (module.equals("gateway") ? "" : PLATFORM);
            SETTING.matcher(text).results().forEach(found -> {
                values.computeIfAbsent(found.group(1), _ -> new LinkedHashSet<>())
                        .add(found.group(2));
                readers.computeIfAbsent(found.group(1), _ -> new LinkedHashSet<>())
                        .add(module);
            });
        }
        for (var variable : ReadSettings.variablesOf("setup")) {
            readers.computeIfAbsent(variable, _ -> new LinkedHashSet<>()).add("setup");
        }
        var rows = new TreeMap<String, String>();
        readers.forEach((name, who) ->
                rows.put(name, shown(values.getOrDefault(name, Set.of())) + " | " + shownReaders(who)));
        return rows;
    }

    private static String shown(Set<String> values) {
        return new TreeSet<>(values)
                .stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> "`" + value + "`")
                        .collect(Collectors.joining(" or "));
    }

    private static String shownReaders(Set<String> who) {
        var services =
                MODULES.stream().filter(module -> !module.equals("gateway")).toList();
        return who.containsAll(services)
                ? who.stream()
                                .filter(module -> !services.contains(module))
                                .map(module -> module + ", ")
                                .collect(Collectors.joining())
                        + "all services"
                : String.join(", ", who);
    }
}
