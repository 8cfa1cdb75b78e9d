package dev.outputhub.prompt.version;

import dev.outputhub.platform.problems.FieldProblem;
import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Puts the texts of snippets, which may have snippets in them, in the places that refer to them. */
final class Composition {

    /** In characters: a handful of snippets in each other could make any number of them. */
    private static final int LONGEST = 2 * PromptContent.LONGEST;

    /** Snippets in each other. */
    private static final int DEEPEST = 20;

    private final Map<String, String> snippets;
    private final Map<String, String> composed = new HashMap<>();
    private final List<String> path = new ArrayList<>();

    /** @param snippets by slug: all that the texts lead to */
    Composition(Map<String, String> snippets) {
        this.snippets = snippets;
    }

    /** @throws Problem 422 naming the snippets that are not there, or those that lead to themselves */
    String of(String text) {
        refuseMissing(SnippetReferences.slugs(List.of(text)));
        return SnippetReferences.fill(text, this::snippet, Composition::refuseTooLong);
    }

    private String snippet(String slug) {
        if (path.contains(slug)) {
            throw cycle(slug);
        }
        var known = composed.get(slug);
        if (known != null) {
            return known;
        }
        if (path.size() == DEEPEST) {
            throw Problem.refused(
                    VersionError.COMPOSITION_TOO_LONG,
                    "snippet:" + slug,
                    "Snippets stand in each other more than " + DEEPEST + " deep.");
        }
        path.add(slug);
        var text = of(snippets.getOrDefault(slug, ""));
        path.removeLast();
        composed.put(slug, text);
        return text;
    }

    private void refuseMissing(Collection<String> slugs) {
        var missing = slugs.stream().filter(slug -> !snippets.containsKey(slug)).toList();
        if (!missing.isEmpty()) {
            throw new Problem(
                    VersionError.SNIPPET_MISSING,
                    "There is no snippet " + String.join(", ", missing) + ".",
                    missing.stream()
                            .map(slug -> new FieldProblem("snippet:" + slug, "is not there"))
                            .toList(),
                    null);
        }
    }

    private Problem cycle(String slug) {
        var round = new LinkedHashSet<>(path.subList(path.indexOf(slug), path.size()));
        return Problem.refused(
                VersionError.SNIPPET_CYCLE,
                "snippet:" + slug,
                "These snippets lead to themselves: " + String.join(" → ", round) + " → " + slug + ".");
    }

    // while it grows: a text of references alone could become thousands of times as long
    private static void refuseTooLong(int length) {
        if (length > LONGEST) {
            throw Problem.refused(
                    VersionError.COMPOSITION_TOO_LONG,
                    "template",
                    "With its snippets this is longer than " + LONGEST + " characters.");
        }
    }
}
