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
    private final Redaction redaction;

    AuditController(AuditSearch search, Redaction redaction) {
        this.search = search;
        this.redaction = redaction;
    }

    @GetMapping
    @RequiresScope("audit:read")
    @Operation(
            summary = "List who did what, newest first.",
            description =
                    "Filters: `recordKind`, `recordId`, `personId`, `keyId`, `action`, `service`, `address`, `at`, and"
                            + " `q` for words that stand anywhere in an entry. `keyId` finds what was done to a key and"
                            + " what it reached or was refused, and what a key of the organisation changed. Entries never"
                            + " change; one whose text cannot be shown says `unreadable` and does not hide its neighbours."
                            + " Confidential texts are not in the trail.")
    Page<AuditEntryView> list(ListQuery query) {
        return search.list(query);
    }

    @GetMapping("/actions")
    @RequiresScope("audit:read")
    @Operation(
            summary = "What there is in the trail: actions, by the kinds of records that they were done to.",
            description = "There is one page of them, of 1,000 at most.")
    Page<AuditedAction> actions() {
        return new Page<>(search.actions(), null, null);
    }

    @PostMapping("/{id}/redact")
    @RequiresScope("audit:redact")
    @Operation(
            summary = "Take before and after out of an entry for good. The entry stays, and the redaction is one "
                    + "itself.",
            description = "Who did what and when stays, and the chain can still be checked. The reason stays for good "
                    + "and must not repeat the text. 422 for an entry without text and for one that tells of a "
                    + "redaction, 409 for one that is not as it was written. Asking again changes nothing.")
    AuditEntryView redact(@PathVariable UUID id, @Valid @RequestBody NewRedaction wanted) {
        return redaction.redact(id, wanted.reason());
    }
}
