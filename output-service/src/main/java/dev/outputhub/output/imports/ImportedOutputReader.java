package dev.outputhub.output.imports;

import dev.outputhub.platform.json.ArchivedRecordDeserializer;

final class ImportedOutputReader extends ArchivedRecordDeserializer<ImportedOutput> {

    ImportedOutputReader() {
        super(ImportedOutput.class);
    }
}
