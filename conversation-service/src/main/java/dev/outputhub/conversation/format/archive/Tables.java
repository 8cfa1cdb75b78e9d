package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.CleanText;
import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.FoundTable;
import dev.outputhub.conversation.format.Remarks;
import dev.outputhub.conversation.format.archive.MemberRecords.Read;
import dev.outputhub.conversation.format.csv.TableExport;
import dev.outputhub.conversation.format.mapping.ColumnMapping;
import dev.outputhub.conversation.format.mapping.DateOrder;
import dev.outputhub.conversation.format.mapping.HeaderWords;
import dev.outputhub.conversation.format.mapping.MappedRows;
import dev.outputhub.conversation.format.mapping.OwnTable;
import dev.outputhub.conversation.format.mapping.Place;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables that no program is known for. Somebody says what their columns hold; of those that we wrote ourselves it is known. */
final class Tables {

    private static final int NAMED = 8;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 200;
    private static final int LONGEST_DATE = 60;

    /** Columns that a person is asked about, of tables that may have millions. */
    private static final int SHOWN = 500;

    private final @Nullable ColumnMapping mapping;
    private final int maxRecordSize;

    /** @param mapping what somebody said, for every table that has these columns */
    Tables(@Nullable ColumnMapping mapping, int maxRecordSize) {
        this.mapping = mapping;
        this.maxRecordSize = maxRecordSize;
    }

    /** Whether it is known what its columns hold: what somebody says of them goes before what they look like. */
    boolean isMapped(TableExport table) {
        return mapping(table) != null;
    }

    private @Nullable ColumnMapping mapping(TableExport table) {
        return mapping != null && mapping.fits(table.columns()) ? mapping : OwnTable.mapping(table.columns());
    }

    /** Of one that is mapped. */
    MemberRecords records(Member member, TableExport table, Routing routing) throws IOException {
        var used = Objects.requireNonNull(mapping(table), "the table is not mapped");
        var refusal =
                routing.with(new MappedRows(used, DateOrder.UNKNOWN, false)).refusal(member, ExportFormat.TABLE);
        if (refusal != null) {
            return MemberRecords.of(member, List.of(new Read(ExportFormat.TABLE, refusal)));
        }
        var reader = new MappedRows(used, order(table, used), !used.equals(mapping));
        var rows = new RecordMember(member, ExportFormat.TABLE, table::rows, routing.with(reader), maxRecordSize);
        return new TableMember(rows, told(member, table, used));
    }

    /** Of one that nobody has said anything of. */
    static MemberRecords asked(Member member, TableExport table) throws IOException {
        if (table.columns().isEmpty()) {
            return ArchiveReader.broken(member, "The table is empty");
        }
        var kind = HeaderWords.kind(shown(table));
        var found = new FoundTable(
                member.name(),
                HeaderWords.suggest(kind, shown(table), samples(table)),
                false,
                kind.text(),
                "Say which of its columns hold what: "
                        + String.join(
                                ", ", table.columns().stream().limit(NAMED).toList()));
        return MemberRecords.of(member, List.of(new Read(ExportFormat.TABLE, found)));
    }

    private static FoundTable told(Member member, TableExport table, ColumnMapping used) throws IOException {
        var rows = samples(table);
        var columns = HeaderWords.suggest(used.kind(), shown(table), rows).stream()
                .map(column -> new FoundTable.Column(
                        column.header(), column.samples(), used.columns().get(column.header())))
                .toList();
        var told = used.told(table.columns());
        return new FoundTable(
                member.name(), columns, true, used.kind().text(), told == null ? "Every column became a field" : told);
    }

    private static DateOrder order(TableExport table, ColumnMapping used) throws IOException {
        var dates = used.columns().entrySet().stream()
                .filter(column -> column.getValue().equals(Place.DATE.text()))
                .map(Map.Entry::getKey)
                .findFirst();
        return dates.isPresent() ? DateOrder.of(table.cells(dates.get(), LONGEST_DATE)) : DateOrder.UNKNOWN;
    }

    private static List<String> shown(TableExport table) {
        return table.columns().stream().limit(SHOWN).toList();
    }

    private static List<List<String>> samples(TableExport table) throws IOException {
        return table.firstRows(SAMPLES, SHOWN, LONGEST_SAMPLE).stream()
                .map(row -> row.stream().map(Tables::sample).toList())
                .toList();
    }

    private static String sample(String cell) {
        return CleanText.clean(cell, new Remarks());
    }
}
