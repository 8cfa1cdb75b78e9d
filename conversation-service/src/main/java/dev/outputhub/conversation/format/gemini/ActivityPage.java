package dev.outputhub.conversation.format.gemini;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.html.PageRows;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** My Activity as a web page: what was done, when, then the answer, all in one cell. */
public final class ActivityPage implements PageRows {

    private static final String CELL = "<div class=\"outer-cell";

    @Override
    public ExportFormat format() {
        return ExportFormat.GEMINI_ACTIVITY;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains(CELL) && beginning.contains("content-cell");
    }

    @Override
    public String marker() {
        return CELL;
    }

    @Override
    public @Nullable ObjectNode record(String piece) {
        var body = Jsoup.parseBodyFragment(piece).body();
        var cell = body.selectFirst("div.content-cell.mdl-typography--body-1");
        if (cell == null) {
            return null;
        }
        var record = JsonNodeFactory.instance.objectNode();
        var header = body.selectFirst("div.header-cell");
        record.put("header", header == null ? "" : header.text().strip());
        var products = record.putArray("products");
        var caption = body.selectFirst("div.mdl-typography--caption");
        if (caption != null) {
            product(caption).forEach(products::add);
        }
        var details = record.putArray("details");
        for (var link : caption == null ? cell.select("a[href]") : body.select("a[href*=gemini.google.com/app]")) {
            details.addObject().put("name", link.text()).put("url", link.attr("href"));
        }
        fill(record, cell);
        return record;
    }

    /** What follows the first bold label, up to the next one. */
    private static List<String> product(Element caption) {
        var products = new ArrayList<String>();
        var label = caption.selectFirst("b");
        for (var node = label == null ? null : label.nextSibling(); node != null; node = node.nextSibling()) {
            if (node instanceof Element element && element.normalName().equals("b")) {
                break;
            }
            if (node instanceof TextNode text && !text.text().isBlank()) {
                products.add(text.text().replace('\u2003', ' ').strip());
            }
        }
        return products;
    }

    private static void fill(ObjectNode record, Element cell) {
        var title = new StringBuilder();
        var files = record.putArray("attachedFiles");
        Node after = null;
        for (var node = cell.childNodeSize() == 0 ? null : cell.childNode(0); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text && ActivityTime.looksLikeOne(text.text())) {
                record.put("time", text.text().strip());
                after = node.nextSibling();
                break;
            }
            if (node instanceof Element element && element.normalName().equals("br")) {
                title.append('\n');
            } else if (node instanceof Element link && isFile(link)) {
                files.add(link.attr("href"));
            } else if (node instanceof Element element) {
                title.append(element.wholeText());
            } else if (node instanceof TextNode text) {
                title.append(text.getWholeText());
            }
        }
        record.put("title", title.toString().strip());
        var answer = JsonNodeFactory.instance.objectNode();
        var html = new StringBuilder();
        for (var node = after; node != null; node = node.nextSibling()) {
            html.append(node.outerHtml());
        }
        if (!html.toString().replace("<br>", "").isBlank()) {
            record.putArray("safeHtmlItem").add(answer.put("html", html.toString()));
        }
    }

    /** A link to a file beside the page. */
    private static boolean isFile(Element link) {
        var target = link.attr("href");
        return link.normalName().equals("a") && !target.isEmpty() && !target.contains(":");
    }
}
