package dev.outputhub.conversation.exports;

import dev.outputhub.conversation.exports.job.ExportError;
import dev.outputhub.conversation.exports.job.ExportKind;
import dev.outputhub.conversation.exports.source.FilterText;
import dev.outputhub.conversation.exports.source.RecordPages;
import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.problems.Problem;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a caller may export of what was asked for. The background work acts for the person and holds no scopes, so that whatever they
 * may not read is refused here.
 */
record WantedRecords(List<ExportKind> kinds, Map<ExportKind, String> filters) {

    static WantedRecords of(NewExport wanted, RecordPages records) {
        var kinds = kinds(wanted);
        var filters = new EnumMap<ExportKind, String>(ExportKind.class);
        if (wanted.filters() != null) {
            wanted.filters().forEach((name, text) -> {
                var kind = kind("filters." + name, name);
                if (!kinds.contains(kind)) {
                    throw Problem.refused(
                            ExportError.EXPORT_FILTER_REFUSED,
                            "filters." + name,
                            "There is a filter for " + name + ", which is not among the kinds.");
                }
                var parsed = FilterText.parse("filters." + name, text);
                if (!parsed.isEmpty()) {
                    records.check(kind, parsed);
                    filters.put(kind, text);
                }
            });
        }
        return new WantedRecords(List.copyOf(kinds), filters);
    }

    private static Set<ExportKind> kinds(NewExport wanted) {
        var kinds = EnumSet.noneOf(ExportKind.class);
        if (wanted.kinds() == null) {
            var principal = CurrentPrincipal.get();
            ExportKind.all().stream()
                    .filter(kind -> principal.holds(kind.scope()))
                    .forEach(kinds::add);
        } else {
            wanted.kinds().forEach(name -> kinds.add(kind("kinds", name)));
        }
        if (wanted.files() != null) {
            if (wanted.files()) {
                kinds.add(ExportKind.FILE);
            } else {
                kinds.remove(ExportKind.FILE);
            }
        }
        if (kinds.isEmpty()) {
            throw Problem.refused(ExportError.UNKNOWN_EXPORT_KIND, "kinds", "There is nothing to export.");
        }
        mayRead(kinds);
        return kinds;
    }

    /** @throws Problem 403 naming the scope that is missing */
    static void mayRead(Iterable<ExportKind> kinds) {
        kinds.forEach(kind -> CurrentPrincipal.require(kind.scope()));
    }

    private static ExportKind kind(String field, String name) {
        return ExportKind.find(name)
                .orElseThrow(() -> Problem.refused(
                        ExportError.UNKNOWN_EXPORT_KIND, field, "A kind is one of " + ExportKind.names() + "."));
    }
}
