package dev.outputhub.records.complete;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives the complete records of this service to the one that runs exports, and takes them from it when an import brings them back. */
@RestController
@RequestMapping("/internal/complete-records")
class CompleteRecordController {

    private final CompleteArchive archive;

    CompleteRecordController(CompleteArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/{kind}")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Complete records in the order of their ids, narrowed as the list of their kind.")
    CompletePage page(@PathVariable String kind, @RequestParam Map<String, String> parameters) {
        return archive.page(kind, CompleteQuery.of(parameters));
    }

    @PostMapping("/{kind}")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Bring complete records back. Sending them again gives the same answer.")
    Restore.Report restore(@PathVariable String kind, @Valid @RequestBody Restore request) {
        return new Restore.Report(archive.restore(kind, request));
    }

    @PostMapping("/undo")
    @RequiresScope(RequiresScope.INTERNAL)
    @Operation(summary = "Remove what an import brought back, except what was changed since.")
    Restore.Undone undo(@Valid @RequestBody Restore.Undo given) {
        return archive.undo(given.importId());
    }
}
