package dev.outputhub.platform.search;

import dev.outputhub.platform.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the search field: words (all of them), {@code "phrases"}, {@code -exclusions}, {@code prefix*} and
 * {@code OR}. Nothing in it is a syntax error; characters that mean nothing are ignored.
 */
public final class SearchQuery {

    /**
     * Seconds a search may take in the database; the page went without it by then. Nobody's hard question shall hold the
     * connections that others wait for.
     */
    public static final int TIME_LIMIT = 4;

    private static final Pattern TOKEN = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");
    private static final int LONGEST = 1_000;

    private sealed interface Part {
        boolean excluded();

        record Words(String text, boolean excluded) implements Part {}

        record Prefix(String text, boolean excluded) implements Part {}
    }

    private final String text;
    private final List<List<Part>> alternatives;
    private final boolean exact;

    private SearchQuery(String text, List<List<Part>> alternatives) {
        this.text = text;
        this.alternatives = alternatives;
        this.exact = text.indexOf('"') >= 0
                || alternatives.stream().flatMap(List::stream).anyMatch(Part::excluded);
    }

    /** @throws Problem 400 when there is nothing to look for */
    public static SearchQuery parse(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            throw Problem.invalid("q", "has at most " + LONGEST + " characters");
        }
        var alternatives = new ArrayList<List<Part>>();
        var current = new ArrayList<Part>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if ("OR".equals(token.group(3))) {
                alternatives.add(current);
                current = new ArrayList<>();
            } else {
                add(current, token);
            }
        }
        alternatives.add(current);
        alternatives.removeIf(parts -> parts.stream().allMatch(Part::excluded));
        if (alternatives.isEmpty()) {
            throw Problem.invalid("q", "needs at least one word to look for");
        }
        return new SearchQuery(text, alternatives);
    }

    private static void add(List<Part> parts, Matcher token) {
        var phrase = token.group(2);
        if (phrase != null) {
            if (hasLetters(phrase)) {
                parts.add(new Part.Words(phrase, !token.group(1).isEmpty()));
            }
            return;
        }
        var word = token.group(3);
        boolean excluded = word.length() > 1 && word.startsWith("-");
        var bare = excluded ? word.substring(1) : word;
        if (!hasLetters(bare)) {
            return;
        }
        parts.add(
                bare.endsWith("*")
                        ? new Part.Prefix(bare.replaceAll("[^\\p{L}\\p{N}]+", ""), excluded)
                        : new Part.Words(bare, excluded));
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * As typed, for the comparison with titles that forgives typing errors; null, which is like nothing, where somebody asked
     * for exact words or ruled some out: there is nothing to forgive.
     */
    public @Nullable String forgiving() {
        return exact ? null : text;
    }

    /** The same as an expression of PostgreSQL's type {@code tsquery}. */
    public Field<Object> tsquery() {
        return alternatives.stream()
                .map(SearchQuery::allOf)
                .reduce((left, right) -> DSL.field("({0} || {1})", left, right))
                .orElseThrow();
    }

    private static Field<Object> allOf(List<Part> parts) {
        return parts.stream()
                .map(SearchQuery::expression)
                .reduce((left, right) -> DSL.field("({0} && {1})", left, right))
                .orElseThrow();
    }

    private static Field<Object> expression(Part part) {
        Field<Object> wanted =
                switch (part) {
                    case Part.Words words ->
                        DSL.field("phraseto_tsquery('hub', hub_searchable({0}))", DSL.val(words.text()));
                    case Part.Prefix prefix ->
                        DSL.field("to_tsquery('hub', {0})", DSL.val("'" + prefix.text() + "':*"));
                };
        return part.excluded() ? DSL.field("(!! {0})", wanted) : wanted;
    }
}
