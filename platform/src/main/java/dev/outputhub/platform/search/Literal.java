package dev.outputhub.platform.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A word whose signs mean something, such as {@code C++}, {@code --flag}, {@code key=value} or {@code a@b.example}. The full-text
 * index holds its letters alone, so whether it stands somewhere as typed is seen in the text; upper and lower case are alike.
 */
record Literal(String text) {

    /** What ends a sentence, or quotes. */
    private static final Pattern AROUND = Pattern.compile("^[\"'„“”‘’«»]+|[\"'„“”‘’«».,;:!?…]+$");

    /** An apostrophe is part of a word in many languages. */
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s'’]");

    static Optional<Literal> of(String typed) {
        var word = AROUND.matcher(typed).replaceAll("");
        return SIGN.matcher(word).find() ? Optional.of(new Literal(word)) : Optional.empty();
    }

    /** By position first, which is much faster than the expression, and rules out nearly all. */
    Condition isIn(Field<String> content) {
        return DSL.condition(
                "case when strpos(lower({0} collate \"pg_c_utf8\"), lower({1} collate \"pg_c_utf8\")) > 0 then {0} ~* {2} else false end",
                content, DSL.val(text), DSL.val(expression()));
    }

    /** Not within a longer word: "-v" is not in "pre-view", nor "1.2" in "11.2". */
    String expression() {
        var escaped = new StringBuilder("(^|[^[:alnum:]])");
        text.codePoints().forEach(point -> {
            if (point < 128 && !Character.isLetterOrDigit(point)) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(point);
        });
        return escaped.append("($|[^[:alnum:]])").toString();
    }
}
