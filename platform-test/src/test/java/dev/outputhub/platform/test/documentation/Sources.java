package dev.outputhub.platform.test.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The Java sources of the repository: what is declared in them, and what of others they use. */
final class Sources extends SimpleFileVisitor<Path> {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", "resources", ".git", ".hub");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) (\\w+)");
    private static final Pattern IMPORTED = Pattern.compile("^import [\\w.]+\\.(\\w+);", Pattern.MULTILINE);

    private final Map<String, String> declaring = new HashMap<>();
    private final Set<String> imported = new HashSet<>();

    private Sources() {}

    static Sources below(Path root) {
        var sources = new Sources();
        try {
            Files.walkFileTree(root, sources);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return sources;
    }

    boolean have(String name) {
        return declaring.containsKey(name) || imported.contains(name);
    }

    /** Whether the file that declares the type has such a method. */
    boolean have(String type, String method) {
        return Pattern.compile("\\b" + method + "\\(")
                .matcher(declaring.getOrDefault(type, ""))
                .find();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return NOT_OURS.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (file.toString().endsWith(".java")) {
            var text = Files.readString(file);
            DECLARED.matcher(text).results().forEach(found -> declaring.merge(found.group(1), text, String::concat));
            IMPORTED.matcher(text).results().forEach(found -> imported.add(found.group(1)));
        }
        return FileVisitResult.CONTINUE;
    }
}
