package dev.outputhub.conversation.exports.source;

import dev.outputhub.conversation.exports.job.ExportError;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.platform.problems.Kind;
import dev.outputhub.platform.problems.Problem;
import dev.outputhub.platform.remote.RemoteServices;
import dev.outputhub.records.complete.CompleteArchive;
import dev.outputhub.records.complete.CompleteQuery;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complete records, page by page, of whichever service keeps them. Each shows what the acting person's lists show. */
@Component
public class RecordPages {

    private final RemoteServices services;
    private final CompleteArchive archive;

    RecordPages(RemoteServices services, CompleteArchive archive) {
        this.services = services;
        this.archive = archive;
    }

    public RecordPage page(ExportKind kind, Map<String, String> filters, @Nullable String after, int limit) {
        return kind == ExportKind.CONVERSATION ? own(kind, filters, after, limit) : remote(kind, filters, after, limit);
    }

    private RecordPage own(ExportKind kind, Map<String, String> filters, @Nullable String after, int limit) {
        var parameters = new LinkedHashMap<>(filters);
        parameters.put("limit", Integer.toString(limit));
        if (after != null) {
            parameters.put("after", after);
        }
        var page = archive.page(kind.text(), CompleteQuery.of(parameters));
        return new RecordPage(page.records(), page.next());
    }

    private RecordPage remote(ExportKind kind, Map<String, String> filters, @Nullable String after, int limit) {
        var path = new StringBuilder("/internal/complete-records/{kind}?limit={limit}");
        var variables = new ArrayList<Object>(List.of(kind.text(), limit));
        if (after != null) {
            path.append("&after={after}");
            variables.add(after);
        }
        filters.forEach((name, value) -> {
            // names are typed by people too
            path.append("&{name}={value}");
            variables.add(name);
            variables.add(value);
        });
        return services.named(kind.service())
                .get(path.toString(), RecordPage.class, variables.toArray())
                .orElseThrow(() -> new IllegalStateException(
                        "The " + kind.service() + " service tells no complete records of kind " + kind.text()));
    }

    /** @throws Problem as the list of that kind refuses these filters */
    public void check(ExportKind kind, Map<String, String> filters) {
        try {
            page(kind, filters, null, 1);
        } catch (Problem refusal) {
            if (refusal.code().kind() == Kind.UNAVAILABLE) {
                throw refusal;
            }
            throw Problem.refused(ExportError.EXPORT_FILTER_REFUSED, "filters." + kind.text(), refusal.detail());
        }
    }

    /**
     * @return false when the file is not there, or the service cannot give it although it is well
     * @throws Problem when the service is away
     */
    public boolean copyFile(UUID id, OutputStream to) {
        try {
            return services.named(ExportKind.FILE.service())
                    .read("/internal/files/{id}/content", (_, content) -> content.transferTo(to), id)
                    .isPresent();
        } catch (Problem | IllegalStateException _) {
            // one file that it has lost must not cost the others: it is asked for something else
            page(ExportKind.FILE, Map.of(), null, 1);
            return false;
        }
    }
}
