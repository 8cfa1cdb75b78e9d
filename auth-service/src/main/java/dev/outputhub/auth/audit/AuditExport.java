package dev.outputhub.auth.audit;

import dev.outputhub.platform.audit.AuditEntry;
import dev.outputhub.platform.audit.Journal;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.paging.ListQuery;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** All entries that a filter lets through, as a file: read a page at a time while it is sent, so that no length of a trail is too long. */
@Service
class AuditExport {

    static final String FORMAT = "format";

    private final AuditSearch search;
    private final Journal journal;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    AuditExport(AuditSearch search, Journal journal, JsonMapper json, PlatformTransactionManager transactions) {
        this.search = search;
        this.journal = journal;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Reads the first page at once: what is wrong with the filters is answered and not cut off. */
    InputStream open(ListQuery query, AuditExportFormat format) {
        var pages = new Pages(paged(query.without(FORMAT), null), format);
        var organization = CurrentPrincipal.get().organizationId();
        transaction.executeWithoutResult(_ -> journal.record(
                new AuditEntry("audit.exported", "audit", organization, null, Map.of(FORMAT, format.extension()))));
        return new SequenceInputStream(pages);
    }

    private static ListQuery paged(ListQuery query, @Nullable String cursor) {
        return new ListQuery(
                query.list(), ListQuery.MAX_LIMIT, cursor, 0, query.sort(), false, query.includes(), query.filters());
    }

    @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing else
    private final class Pages implements Enumeration<InputStream> {

        private final ListQuery query;
        private final AuditExportFormat format;
        private @Nullable String next;
        private @Nullable String ready;

        private Pages(ListQuery query, AuditExportFormat format) {
            this.query = query;
            this.format = format;
            this.ready = format.head() + read(null);
        }

        private String read(@Nullable String cursor) {
            var page = search.exported(paged(query, cursor));
            next = page.nextCursor();
            return format.page(page.items(), cursor == null, json) + (next == null ? format.end() : "");
        }

        @Override
        public boolean hasMoreElements() {
            if (ready == null && next != null) {
                ready = read(next);
            }
            return ready != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements() || ready == null) {
                throw new NoSuchElementException();
            }
            var bytes = ready.getBytes(StandardCharsets.UTF_8);
            ready = null;
            return new ByteArrayInputStream(bytes);
        }
    }
}
