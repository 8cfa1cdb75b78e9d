package dev.outputhub.auth.audit;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditSearch search;
    private final IntegrityCheck integrity;
    private final Redaction redaction;

    AuditController(AuditSearch search, IntegrityCheck integrity, Redaction redaction) {
        this.search = search;
        this.integrity = integrity;
        this.redaction = redaction;
    }

    @GetMapping
    @RequiresScope("audit:read")
    @Operation(summary = "List who did what, newest first.")
    Page<AuditEntryView> list(ListQuery query) {
        return search.list(query);
    }

    @GetMapping("/integrity")
    @RequiresScope("audit:read")
    @Operation(summary = "Check that every entry is as it was written, and name those that cannot be shown.")
    Integrity integrity() {
        return integrity.check();
    }

    @PostMapping("/{id}/redact")
    @RequiresScope("audit:redact")
    @Operation(
            summary =
                    "Take before and after out of an entry for good. The entry stays, and the redaction is one itself.")
    AuditEntryView redact(@PathVariable UUID id, @Valid @RequestBody NewRedaction wanted) {
        return redaction.redact(id, wanted.reason());
    }
}
