package dev.outputhub.conversation.format.metaai;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.html.PageRows;
import org.jsoup.Jsoup;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The same conversations as a web page, each a section with a table of labels and values. */
public final class MetaAiPage implements PageRows {

    private static final String TALK = "Conversation with Meta AI";

    @Override
    public ExportFormat format() {
        return ExportFormat.META_AI;
    }

    @Override
    public boolean recognises(String beginning) {
        return beginning.contains(TALK) && beginning.contains("<section");
    }

    @Override
    public String marker() {
        return "<section";
    }

    @Override
    public @Nullable ObjectNode record(String piece) {
        if (!piece.contains(TALK)) {
            return null;
        }
        var record = JsonNodeFactory.instance.objectNode();
        var pairs = record.putArray("label_values");
        for (var cell : Jsoup.parseBodyFragment(piece).select("td")) {
            if (cell.selectFirst("td td") == null) {
                cell.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
                pairs.addObject().put("value", cell.wholeText().strip());
            }
        }
        return record;
    }
}
