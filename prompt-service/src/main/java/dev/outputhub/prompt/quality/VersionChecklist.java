package dev.outputhub.prompt.quality;

import dev.outputhub.prompt.checklist.ChecklistLine;
import dev.outputhub.prompt.checklist.Progress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has to be checked on a version, with what came of it. */
record VersionChecklist(int number, Progress progress, List<Line> items) {

    /**
     * @param activity null for an item of the organisation's checklist that nobody touched on this version
     * @param passed whether it was ticked off and did not fail
     */
    record Line(String what, boolean passed, @Nullable QaActivity activity) {}

    static VersionChecklist of(int number, List<ChecklistLine> lines, Map<UUID, QaActivity> activities) {
        var items = lines.stream()
                .map(line -> new Line(line.what(), line.passed(), activities.get(line.activityId())))
                .toList();
        int done = (int) items.stream().filter(Line::passed).count();
        return new VersionChecklist(number, new Progress(done, items.size()), items);
    }
}
