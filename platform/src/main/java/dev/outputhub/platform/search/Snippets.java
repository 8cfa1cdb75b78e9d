package dev.outputhub.platform.search;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The passage of a text where a search hit, with the hits in {@code <mark>} and everything else escaped for HTML. */
public final class Snippets {

    // control characters that no stored text has: PostgreSQL marks with them, and escaping cannot confuse them with
    // content
    private static final String START = "\u0002";
    private static final String STOP = "\u0003";
    private static final String OPTIONS = "StartSel=\"" + START + "\", StopSel=\"" + STOP
            + "\", MaxFragments=2, MinWords=8, MaxWords=26, ShortWord=0, FragmentDelimiter=\" … \"";

    /** What {@code hub_highlightable} put between words. */
    private static final String SEPARATOR = "\u0001";

    /** Marks are searched in this much of a text; the extract of a longer one is cut to where the hit is. */
    private static final int LENGTH = 300_000;

    private Snippets() {}

    /** An expression to select; give the result to {@link #html}. */
    public static Field<String> field(Field<String> content, Field<Object> tsquery) {
        return DSL.field(
                "ts_headline('hub', hub_highlightable(left({0}, {1})), {2}, {3})",
                String.class, content, DSL.inline(LENGTH), tsquery, DSL.val(OPTIONS));
    }

    public static String html(@Nullable String headline) {
        if (headline == null) {
            return "";
        }
        var joined = headline.replace(SEPARATOR, "").replace(STOP + START, "");
        return HtmlUtils.htmlEscape(joined, "UTF-8").replace(START, "<mark>").replace(STOP, "</mark>");
    }
}
