package dev.outputhub.output.imports;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What the service that runs imports hands over. */
@RestController
@RequestMapping("/internal/imported-outputs")
class ImportedOutputController {

    private static final int MOST_AT_ONCE = 500;

    private final OutputImport outputImport;
    private final ImportUndo undo;

    ImportedOutputController(OutputImport outputImport, ImportUndo undo) {
        this.outputImport = outputImport;
        this.undo = undo;
    }

    /**
     * @param owner whose the outputs become; null for whoever imports
     * @param termsForAll by vocabulary: ids of terms for all of them, beside those of each
     */
    record Batch(
            @NotNull UUID importId,
            @Nullable UUID owner,
            @Nullable Map<String, List<UUID>> termsForAll,

            @NotNull @Size(max = MOST_AT_ONCE) @JsonDeserialize(contentUsing = ImportedOutputReader.class)
            List<@NotNull ImportedOutput> items) {}

    record Report(List<ImportedItem> items) {}

    record Undo(@NotNull UUID importId) {}

    @PostMapping
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Take outputs of an archive in. Sending them again gives the same answer.")
    Report bring(@Valid @RequestBody Batch batch) {
        return new Report(outputImport.bring(
                new ImportWishes(batch.importId(), batch.owner(), batch.termsForAll()), batch.items()));
    }

    @PostMapping("/undo")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Remove what an import brought, except what was changed since.")
    ImportUndo.Undone undo(@Valid @RequestBody Undo given) {
        return undo.undo(given.importId());
    }
}
