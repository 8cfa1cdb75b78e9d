package dev.outputhub.platform.test.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents that people find their way by name things that are there. */
class GuideTests {

    private static final Path ROOT = root();
    private static final Sources SOURCES = Sources.below(ROOT);

    private static final Pattern BLOCK = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern TYPE = Pattern.compile("@?([A-Z][a-z]\\w+)(?:\\.(\\w+))?");

    /** Endings that no name of ours has. */
    private static final Set<String> NOBODY = Set.of("Util", "Manager", "Helper", "Impl");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void nameTypesMethodsAndPathsThatExist(String document) throws IOException {
        var text = BLOCK.matcher(Files.readString(ROOT.resolve(document))).replaceAll("");
        assertThat(all(CODE, text)).filteredOn(code -> !isTrue(code)).isEmpty();
        assertThat(all(LINK, text))
                .filteredOn(link -> !Files.exists(ROOT.resolve(link)))
                .isEmpty();
    }

    private static boolean isTrue(String code) {
        var type = TYPE.matcher(code);
        if (type.matches()) {
            return NOBODY.contains(code)
                    || (type.group(2) == null
                            ? SOURCES.have(type.group(1))
                            : SOURCES.have(type.group(1), type.group(2)));
        }
        // up to what stands for a name
        var path = code.split("[ <{]", 2)[0];
        var isOurs = path.indexOf('/') > 0
                && !path.startsWith("target/")
                && Files.exists(ROOT.resolve(path.substring(0, path.indexOf('/'))));
        return !isOurs || Files.exists(ROOT.resolve(path));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
