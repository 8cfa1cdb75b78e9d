package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.BrokenRecord;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundRecord;
import dev.outputhub.conversation.format.ImportLimits;
import dev.outputhub.conversation.format.ImportedRecord;
import dev.outputhub.conversation.format.RecordHandler;
import dev.outputhub.conversation.format.SkippedRecord;
import dev.outputhub.conversation.format.json.JsonExport;
import dev.outputhub.conversation.format.markdown.MarkdownDocuments;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One passage over an upload: numbers the records and hands them on. */
final class Reading {

    private final Routing routing;
    private final ImportLimits limits;
    private final RecordHandler handler;
    private final long totalBytes;
    private final MarkdownDocuments markdown = new MarkdownDocuments();
    private long bytesRead;
    private long index;

    Reading(Routing routing, ImportLimits limits, RecordHandler handler, long totalBytes) {
        this.routing = routing;
        this.limits = limits;
        this.handler = handler;
        this.totalBytes = totalBytes;
    }

    void read(Member member) {
        var before = bytesRead;
        try {
            var kind = MemberKind.of(member, member.beginning(Magic.LENGTH));
            switch (kind) {
                case JSON -> readJson(member);
                case MARKDOWN -> readMarkdown(member);
                default -> skip(member, String.valueOf(kind.reason()));
            }
        } catch (IOException e) {
            found(
                    member,
                    ExportFormat.UNKNOWN,
                    BrokenRecord.file(member.name(), "The file cannot be read: " + e.getMessage()));
        }
        bytesRead = before + member.size();
        handler.progress(bytesRead, totalBytes);
    }

    void skip(Member member, String reason) {
        found(member, ExportFormat.UNKNOWN, SkippedRecord.file(member.name(), reason));
    }

    void broken(Member member, String reason) {
        found(member, ExportFormat.UNKNOWN, BrokenRecord.file(member.name(), reason));
    }

    private void readJson(Member member) throws IOException {
        var export = JsonExport.open(member.source(), limits.maxRecordSize());
        if (!export.isJson()) {
            broken(member, export.hint());
            return;
        }
        if (export.format() == ExportFormat.UNKNOWN) {
            skip(member, export.hint());
            return;
        }
        var refusal = routing.refusal(export.format());
        if (refusal != null) {
            found(member, export.format(), SkippedRecord.file(member.name(), refusal));
            return;
        }
        export.read(() -> new Counted(member.source().open()), new MemberRecords(member, export.format()));
    }

    private void readMarkdown(Member member) throws IOException {
        var refusal = routing.refusal(ExportFormat.MARKDOWN);
        if (refusal != null) {
            skip(member, refusal);
            return;
        }
        if (member.size() > limits.maxDocumentBytes()) {
            broken(member, "A text of more than " + limits.maxDocumentBytes() + " bytes is too long for one output");
            return;
        }
        try (var bytes = member.source().open()) {
            var file = DocumentText.read(member, bytes.readAllBytes());
            found(member, ExportFormat.MARKDOWN, markdown.parse(file));
        }
    }

    private void found(Member member, ExportFormat format, ImportedRecord record) {
        handler.record(new FoundRecord(index++, member.name(), format, record));
    }

    private final class MemberRecords implements JsonExport.Records {

        private final Member member;
        private final ExportFormat format;

        MemberRecords(Member member, ExportFormat format) {
            this.member = member;
            this.format = format;
        }

        @Override
        public void record(ExportFormat own, JsonNode record, List<String> remarks) {
            found(member, own, routing.parse(own, record, remarks));
            handler.progress(Math.min(bytesRead, totalBytes), totalBytes);
        }

        @Override
        public void oversized() {
            var reason = "The record is larger than " + limits.maxRecordSize() + " characters";
            found(member, format, new BrokenRecord("record", null, null, reason));
        }

        @Override
        public void damaged(@Nullable String reason) {
            found(member, format, BrokenRecord.file(member.name(), String.valueOf(reason)));
        }
    }

    /** Tells how far the reading is. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            bytesRead += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            bytesRead += Math.max(0, read);
            return read;
        }
    }
}
