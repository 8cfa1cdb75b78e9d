package dev.outputhub.platform.search;

import dev.outputhub.platform.problems.Problem;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the search field: words (all of them), {@code "phrases"}, {@code -exclusions}, {@code prefix*} and
 * {@code OR}. Nothing in it is a syntax error: characters that mean nothing are ignored, a search of such characters alone finds
 * nothing, and exclusions with nothing to exclude from ({@code -v}) are words like any other. Records in which words with signs,
 * such as {@code C++}, stand as typed come first.
 */
public final class SearchQuery {

    /**
     * Seconds a search may take in the database; the page went without it by then. Nobody's hard question shall hold the
     * connections that others wait for.
     */
    public static final int TIME_LIMIT = 4;

    /** Different words and phrases in all alternatives together; a thousand characters of prose have about 180. */
    static final int MOST_WORDS = 300;

    /** Words with signs that are compared as typed: each is looked for in the text of every hit. */
    private static final int MOST_LITERALS = 5;

    private static final Pattern TOKEN = Pattern.compile("(-?)\"([^\"]*)\"?|(\\S+)");

    /** Characters as people count them, which in some scripts are two of Java's. */
    private static final int LONGEST = 1_000;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private sealed interface Part {
        String text();

        boolean excluded();

        Part wanted();

        record Words(String text, boolean excluded) implements Part {
            // with its sign, which is part of a word then
            @Override
            public Part wanted() {
                return new Words(excluded ? "-" + text : text, false);
            }
        }

        record Prefix(String text, boolean excluded) implements Part {
            @Override
            public Part wanted() {
                return new Prefix(text, false);
            }
        }
    }

    private final String text;
    private final List<? extends Collection<Part>> alternatives;
    private final boolean exact;
    private final List<Literal> literals;

    private SearchQuery(String text, List<? extends Collection<Part>> alternatives) {
        this.text = text;
        this.literals = alternatives.size() == 1
                ? alternatives.getFirst().stream()
                        .filter(part -> part instanceof Part.Words && !part.excluded())
                        .flatMap(part -> Literal.of(part.text()).stream())
                        .limit(MOST_LITERALS)
                        .toList()
                : List.of();
        this.alternatives = alternatives;
        this.exact = text.indexOf('"') >= 0
                || alternatives.isEmpty()
                || alternatives.stream().flatMap(Collection::stream).anyMatch(Part::excluded);
    }

    /** @throws Problem 400 when nothing was typed, or too much */
    public static SearchQuery parse(String typed) {
        // the one character that PostgreSQL does not take
        var text = typed.replace('\0', ' ').strip();
        if (text.isEmpty()) {
            throw Problem.invalid("q", "must say what to look for");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Problem.invalid("q", "has at most " + LONGEST + " characters");
        }
        var alternatives = alternativesOf(text);
        var words = alternatives.stream().mapToInt(Collection::size).sum();
        if (words > MOST_WORDS) {
            throw Problem.invalid("q", "has at most " + MOST_WORDS + " different words, not " + words);
        }
        return new SearchQuery(text, meaningful(alternatives));
    }

    // a set: to ask for a word twice is to ask for it
    private static List<SequencedSet<Part>> alternativesOf(String text) {
        var alternatives = new ArrayList<SequencedSet<Part>>();
        SequencedSet<Part> current = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if ("OR".equals(token.group(3))) {
                alternatives.add(current);
                current = new LinkedHashSet<>();
            } else {
                add(current, token);
            }
        }
        alternatives.add(current);
        return alternatives;
    }

    private static List<? extends Collection<Part>> meaningful(List<SequencedSet<Part>> alternatives) {
        var positive = alternatives.stream()
                .filter(parts -> !parts.stream().allMatch(Part::excluded))
                .toList();
        if (!positive.isEmpty()) {
            return positive;
        }
        return alternatives.stream()
                .filter(parts -> !parts.isEmpty())
                .map(parts -> parts.stream().map(Part::wanted).toList())
                .toList();
    }

    private static void add(Collection<Part> parts, Matcher token) {
        var phrase = token.group(2);
        if (phrase != null) {
            if (hasLetters(phrase)) {
                parts.add(new Part.Words(phrase, !token.group(1).isEmpty()));
            }
            return;
        }
        var word = token.group(3);
        // two of them begin an option of a program, "--verbose", which somebody looks for
        boolean excluded = word.length() > 1 && word.startsWith("-") && !word.startsWith("--");
        var bare = excluded ? word.substring(1) : word;
        if (!hasLetters(bare)) {
            return;
        }
        parts.add(
                bare.endsWith("*") && !hasCharactersForWords(bare)
                        ? new Part.Prefix(bare, excluded)
                        : new Part.Words(bare, excluded));
    }

    /** Such a beginning is a sequence like any other. */
    private static boolean hasCharactersForWords(String text) {
        return text.codePoints().mapToObj(Character.UnicodeScript::of).anyMatch(WITHOUT_SPACES::contains);
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

    /**
     * A score of hits, higher by one than any other where all words with signs stand as typed in one of the texts. The very same
     * score where there are no such words: the texts are not read then.
     */
    public <N extends Number> Field<N> exactFirst(Field<N> score, List<Field<String>> texts) {
        if (literals.isEmpty()) {
            return score;
        }
        var all = DSL.and(literals.stream()
                .map(literal -> DSL.or(texts.stream().map(literal::isIn).toList()))
                .toList());
        return DSL.field("({0} + case when {1} then 1 else 0 end)::real", score.getDataType(), score, all);
    }

    /** Whether the texts of hits decide on their order. */
    public boolean readsTexts() {
        return !literals.isEmpty();
    }

    /** The same as an expression of PostgreSQL's type {@code tsquery}. */
    public Field<Object> tsquery() {
        return alternatives.isEmpty()
                ? DSL.field("''::tsquery")
                : joined(" || ", alternatives.stream().map(SearchQuery::allOf).toList());
    }

    private static Field<Object> allOf(Collection<Part> parts) {
        return joined(" && ", parts.stream().map(SearchQuery::expression).toList());
    }

    // side by side: one inside the other, as many deep as there are words, they would be rendered by as many nested
    // calls
    private static Field<Object> joined(String operator, List<Field<Object>> fields) {
        var template = IntStream.range(0, fields.size())
                .mapToObj("{%d}"::formatted)
                .collect(Collectors.joining(operator, "(", ")"));
        return DSL.field(template, fields.toArray(Field[]::new));
    }

    private static Field<Object> expression(Part part) {
        Field<Object> wanted =
                switch (part) {
                    case Part.Words words ->
                        DSL.field("phraseto_tsquery('hub', hub_searchable({0}))", DSL.val(words.text()));
                    case Part.Prefix prefix -> DSL.field("to_tsquery('hub', {0})", DSL.val(beginning(prefix.text())));
                };
        return part.excluded() ? DSL.field("(!! {0})", wanted) : wanted;
    }

    /** "foo_ba*" begins with the whole word foo. */
    private static String beginning(String typed) {
        return Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+")
                .splitAsStream(typed)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("' <-> '", "'", "':*"));
    }
}
