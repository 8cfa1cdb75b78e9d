package dev.outputhub.conversation.format.html;

import dev.outputhub.conversation.format.ExportFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A web page that holds the same records as a JSON export, one piece of the page each. */
public interface PageRows {

    ExportFormat format();

    /** Whether a page that begins so is one of these. */
    boolean recognises(String beginning);

    /** What every piece begins with. */
    String marker();

    /** The record that JSON would have; null for a piece that holds none. */
    @Nullable
    ObjectNode record(String piece);
}
