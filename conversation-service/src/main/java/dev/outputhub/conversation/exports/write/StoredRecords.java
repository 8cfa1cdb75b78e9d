package dev.outputhub.conversation.exports.write;

import dev.outputhub.conversation.exports.job.ExportKind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The records of an export, gathered and ready to be read as often as a form needs them. */
public interface StoredRecords {

    /** Takes some records, as many as fit into memory together. */
    interface Visitor {
        void visit(List<ObjectNode> some) throws IOException;
    }

    long count(ExportKind kind);

    void each(ExportKind kind, Visitor visitor) throws IOException;

    /** One record in a line. */
    void copy(ExportKind kind, OutputStream to) throws IOException;
}
