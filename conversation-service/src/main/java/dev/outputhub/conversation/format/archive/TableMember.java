package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundTable;
import java.util.NoSuchElementException;

/** The rows of a table, and before them the word on the table itself. */
final class TableMember implements MemberRecords {

    private final MemberRecords rows;
    private final FoundTable table;
    private boolean told;

    TableMember(MemberRecords rows, FoundTable table) {
        this.rows = rows;
        this.table = table;
    }

    @Override
    public String file() {
        return rows.file();
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public boolean hasNext() {
        return !told || rows.hasNext();
    }

    @Override
    public Read next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (told) {
            return rows.next();
        }
        told = true;
        return new Read(ExportFormat.TABLE, table);
    }

    @Override
    public void close() {
        rows.close();
    }
}
