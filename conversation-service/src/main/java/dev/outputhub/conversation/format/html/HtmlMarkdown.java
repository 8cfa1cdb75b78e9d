package dev.outputhub.conversation.format.html;

import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes an answer given as HTML as Markdown; what would run or be loaded is left out. Walks without recursion: the known
 * converters overflow the stack on hostile nesting.
 */
public final class HtmlMarkdown implements NodeFilter {

    private static final Set<String> LEFT_OUT =
            Set.of("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "head");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "table",
            "ul",
            "ol",
            "pre",
            "blockquote",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "dl",
            "figure",
            "details");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\r\\n\\f]+");
    private static final Pattern LANGUAGE = Pattern.compile("\\blanguage-([\\w+#.-]{1,40})");

    private static final int WIDEST_INDENT = 40;

    /** A list that is open; {@code number} is zero for one without numbers. */
    private static final class OpenList {
        private int number;

        OpenList(boolean numbered) {
            this.number = numbered ? 1 : 0;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final ArrayDeque<OpenList> lists = new ArrayDeque<>();
    private final ArrayDeque<String> prefixes = new ArrayDeque<>();
    private int breaks;
    private int preformatted;
    private boolean itemBegins;
    private int cells;

    private HtmlMarkdown() {}

    public static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    /** Of what is inside this element. */
    public static String of(Element element) {
        var writing = new HtmlMarkdown();
        element.filter(writing);
        return writing.out.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text);
        } else if (depth > 0 && node instanceof Element element) {
            var tag = tag(element);
            if (LEFT_OUT.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (depth > 0 && node instanceof Element element && !LEFT_OUT.contains(tag(element))) {
            close(element, tag(element));
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String tag) {
        if (BLOCKS.contains(tag)) {
            separate(tag.equals("ul") || tag.equals("ol") ? lists.isEmpty() ? 2 : 1 : 2);
        }
        switch (tag) {
            case "br" -> {
                if (preformatted > 0) {
                    out.append('\n');
                } else {
                    breaks++;
                }
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> put("#".repeat(tag.charAt(1) - '0') + " ");
            case "ul", "ol" -> lists.push(new OpenList(tag.equals("ol")));
            case "li" -> item();
            case "blockquote" -> {
                put("> ");
                indent("> ");
            }
            case "hr" -> {
                separate(2);
                put("---");
                separate(2);
            }
            case "pre" -> {
                put("```" + language(element));
                out.append('\n');
                preformatted++;
            }
            case "tr" -> {
                separate(1);
                cells = 0;
            }
            case "td", "th" -> put(cells++ == 0 ? "| " : " | ");
            case "img" -> put("![" + element.attr("alt") + "](" + safe(element.attr("src")) + ")");
            default -> put(mark(tag, element));
        }
    }

    private void close(Element element, String tag) {
        switch (tag) {
            case "ul", "ol" -> lists.poll();
            case "li", "blockquote" -> {
                prefixes.pollLast();
                itemBegins = false;
            }
            case "pre" -> {
                preformatted--;
                if (out.charAt(out.length() - 1) != '\n') {
                    out.append('\n');
                }
                out.append("```");
            }
            case "tr" -> {
                put(" |");
                if (element.previousElementSibling() == null) {
                    separate(1);
                    put("|" + " --- |".repeat(Math.max(1, cells)));
                }
            }
            case "a" -> {
                var target = safe(element.attr("href"));
                put(target.isEmpty() ? "" : "](" + target + ")");
            }
            default -> put(mark(tag, element));
        }
        if (BLOCKS.contains(tag)) {
            separate(tag.equals("ul") || tag.equals("ol") ? lists.isEmpty() ? 2 : 1 : 2);
        }
    }

    /** What stands before and behind a piece of text. */
    private String mark(String tag, Element element) {
        return switch (tag) {
            case "b", "strong" -> "**";
            case "i", "em" -> "*";
            case "del", "s", "strike" -> "~~";
            case "code" -> preformatted > 0 ? "" : "`";
            case "a" -> safe(element.attr("href")).isEmpty() ? "" : "[";
            default -> "";
        };
    }

    private void item() {
        separate(1);
        var list = lists.peek();
        var marker = list == null || list.number == 0 ? "- " : list.number++ + ". ";
        put(marker);
        indent(" ".repeat(marker.length()));
    }

    private void write(TextNode node) {
        if (preformatted > 0) {
            out.append(node.getWholeText());
            return;
        }
        var text = SPACES.matcher(node.getWholeText()).replaceAll(" ");
        put(
                out.isEmpty() || breaks > 0 || itemBegins || out.charAt(out.length() - 1) == ' '
                        ? text.stripLeading()
                        : text);
    }

    private void separate(int lines) {
        if (!itemBegins) {
            breaks = Math.max(breaks, lines);
        }
    }

    private void put(String text) {
        if (text.isEmpty()) {
            return;
        }
        var prefix = prefixes.isEmpty() ? "" : prefixes.getLast();
        for (; breaks > 0 && !out.isEmpty(); breaks--) {
            out.append('\n').append(breaks == 1 ? prefix : prefix.stripTrailing());
        }
        breaks = 0;
        itemBegins = itemBegins && text.isBlank();
        out.append(text);
    }

    /** Lines of what is nested deeper than anybody reads get no more than their elder's beginning. */
    private void indent(String more) {
        var before = prefixes.isEmpty() ? "" : prefixes.getLast();
        prefixes.addLast(before.length() < WIDEST_INDENT ? before + more : before);
        itemBegins = true;
    }

    private static String language(Element block) {
        var code = block.firstElementChild();
        var found = LANGUAGE.matcher(block.className() + " " + (code == null ? "" : code.className()));
        return found.find() ? found.group(1) : "";
    }

    private static String safe(String target) {
        var lower = target.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:")
                ? target.strip()
                : "";
    }

    private static String tag(Element element) {
        return element.normalName();
    }
}
