package dev.outputhub.prompt.imports;

import dev.outputhub.platform.json.ArchivedRecordDeserializer;

final class ImportedItemReader extends ArchivedRecordDeserializer<ImportedItem> {

    ImportedItemReader() {
        super(ImportedItem.class);
    }
}
