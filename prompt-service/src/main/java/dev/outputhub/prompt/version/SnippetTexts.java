package dev.outputhub.prompt.version;

import static dev.outputhub.prompt.database.Tables.SNIPPET;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * What texts become with the snippets that they refer to. One in the trash goes on being read, so that nothing that is in use breaks
 * by a deletion, but cannot be referred to anew. Use it within a transaction.
 */
@Repository
public class SnippetTexts {

    /** A snippet that texts lead to. */
    public record Used(UUID id, String slug, String title) {}

    /** Snippets that one text may lead to: all of them are held at once. */
    private static final int MOST = 100;

    private record Found(Used used, String text) {}

    private final DSLContext database;

    SnippetTexts(DSLContext database) {
        this.database = database;
    }

    /** @throws Problem 422 naming snippets that are gone */
    public PromptVersion composed(PromptVersion version) {
        var content = version.content();
        var texts = content.texts();
        if (SnippetReferences.slugs(texts).isEmpty()) {
            return version;
        }
        var composition = new Composition(texts(reached(texts, true)));
        return new PromptVersion(
                version.promptId(),
                version.number(),
                content.composed(composition::of),
                version.message(),
                version.revertsTo(),
                version.createdAt(),
                version.createdBy());
    }

    /** @throws Problem 422 naming snippets that are not there or lead to themselves */
    public List<String> composed(List<String> texts) {
        return compose(texts).texts();
    }

    /** Texts with their snippets in them, and which these were, those within others included. */
    public record Composed(List<String> texts, List<Used> snippets) {}

    /** @throws Problem 422 naming snippets that are not there or lead to themselves */
    public Composed compose(List<String> texts) {
        if (SnippetReferences.slugs(texts).isEmpty()) {
            return new Composed(texts, List.of());
        }
        var reached = reached(texts, false);
        var composition = new Composition(texts(reached));
        return new Composed(
                texts.stream().map(composition::of).toList(),
                reached.values().stream().map(Found::used).toList());
    }

    /** @throws Problem 422 where the snippet would lead to itself, or to one that is not there */
    public void check(String slug, String text) {
        var reached = reached(List.of(text), false);
        var texts = texts(reached);
        texts.put(slug, text);
        new Composition(texts).of("{{snippet:" + slug + "}}");
    }

    private static Map<String, String> texts(Map<String, Found> found) {
        var texts = new HashMap<String, String>();
        found.forEach((slug, snippet) -> texts.put(slug, snippet.text()));
        return texts;
    }

    private Map<String, Found> reached(Collection<String> texts, boolean trashedToo) {
        var reached = new LinkedHashMap<String, Found>();
        var wanted = SnippetReferences.slugs(texts);
        while (!wanted.isEmpty()) {
            if (reached.size() + wanted.size() > MOST) {
                throw Problem.refused(
                        VersionError.COMPOSITION_TOO_LONG,
                        "template",
                        "This leads to more than " + MOST + " snippets.");
            }
            var found = find(wanted, trashedToo);
            reached.putAll(found);
            wanted = SnippetReferences.slugs(
                    found.values().stream().map(Found::text).toList());
            wanted.removeAll(reached.keySet());
        }
        return reached;
    }

    private Map<String, Found> find(Set<String> slugs, boolean trashedToo) {
        return database.selectFrom(SNIPPET)
                .where(SNIPPET.ORGANIZATION_ID.eq(CurrentPrincipal.get().organizationId()))
                .and(SNIPPET.SLUG.in(slugs))
                .and(trashedToo ? DSL.noCondition() : SNIPPET.DELETED_AT.isNull())
                .fetchMap(
                        SNIPPET.SLUG,
                        row -> new Found(new Used(row.getId(), row.getSlug(), row.getTitle()), row.getText()));
    }
}
