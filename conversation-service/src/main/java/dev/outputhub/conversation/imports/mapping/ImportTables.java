package dev.outputhub.conversation.imports.mapping;

import dev.outputhub.conversation.format.FoundTable;
import dev.outputhub.conversation.format.FoundTable.Column;
import dev.outputhub.conversation.format.mapping.ColumnMapping;
import dev.outputhub.conversation.imports.job.ImportJob;
import dev.outputhub.conversation.imports.job.ImportJobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with an import what its table's columns are, and remembers what was said of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImportTables {

    private final RememberedMappings mappings;
    private final ImportJobs jobs;

    ImportTables(RememberedMappings mappings, ImportJobs jobs) {
        this.mappings = mappings;
        this.jobs = jobs;
    }

    public void note(ImportJob job, FoundTable table) {
        var columns = table.columns().stream().map(Column::header).toList();
        var said = job.options().mapping();
        if (table.mapped() && said != null && said.fits(columns)) {
            mappings.remember(columns, said);
        }
        var earlier = jobs.table(job.id());
        if (earlier == null || (earlier.mapped() && !table.mapped())) {
            jobs.keepTable(
                    job.id(),
                    table.mapped()
                            ? table
                            : mappings.of(columns)
                                    .map(remembered -> suggesting(table, remembered))
                                    .orElse(table));
        }
    }

    private static FoundTable suggesting(FoundTable table, ColumnMapping remembered) {
        var columns = table.columns().stream()
                .map(column -> new Column(
                        column.header(), column.samples(), remembered.columns().get(column.header())))
                .toList();
        return new FoundTable(table.name(), columns, false, remembered.kind().text(), table.told());
    }
}
