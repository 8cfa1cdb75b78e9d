package dev.outputhub.output.imports;

import dev.outputhub.platform.json.ArchivedRecord;

final class ImportedOutputReader extends ArchivedRecord<ImportedOutput> {

    ImportedOutputReader() {
        super(ImportedOutput.class);
    }
}
