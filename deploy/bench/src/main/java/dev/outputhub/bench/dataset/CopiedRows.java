package dev.outputhub.bench.dataset;

import java.io.IOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Writes the rows of one table, in the text format of COPY. */
@FunctionalInterface
interface CopiedRows {

    void write(Writer writer) throws IOException;

    /** @param table with its columns in parentheses */
    static void into(Connection database, String table, CopiedRows rows) throws SQLException, IOException {
        var copying = database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        try (var writer = new CopyWriter(copying)) {
            rows.write(writer);
        }
    }
}
