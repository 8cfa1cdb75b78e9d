package dev.outputhub.auth.audit;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditSearch search;
    private final IntegrityCheck integrity;

    AuditController(AuditSearch search, IntegrityCheck integrity) {
        this.search = search;
        this.integrity = integrity;
    }

    @GetMapping
    @RequiresScope("audit:read")
    Page<AuditEntryView> list(ListQuery query) {
        return search.list(query);
    }

    @GetMapping("/integrity")
    @RequiresScope("audit:read")
    Integrity integrity() {
        return integrity.check();
    }
}
