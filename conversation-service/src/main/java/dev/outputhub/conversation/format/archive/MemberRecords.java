package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ImportedRecord;
import java.util.Iterator;
import java.util.List;

/** What one file of an upload holds. */
interface MemberRecords extends Iterator<MemberRecords.Read>, AutoCloseable {

    record Read(ExportFormat format, ImportedRecord record) {}

    String file();

    /** Bytes of the file; zero where it was not looked into. */
    long size();

    long bytesRead();

    @Override
    void close();

    /** A file of which everything is known at once. */
    static MemberRecords of(Member member, List<Read> records) {
        var iterator = records.iterator();
        return new MemberRecords() {
            @Override
            public String file() {
                return member.name();
            }

            @Override
            public long size() {
                return member.size();
            }

            @Override
            public long bytesRead() {
                return 0;
            }

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public Read next() {
                return iterator.next();
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
    }
}
