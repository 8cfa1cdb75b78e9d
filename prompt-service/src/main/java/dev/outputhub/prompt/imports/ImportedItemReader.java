package dev.outputhub.prompt.imports;

import dev.outputhub.platform.json.ArchivedRecord;

final class ImportedItemReader extends ArchivedRecord<ImportedItem> {

    ImportedItemReader() {
        super(ImportedItem.class);
    }
}
