package dev.outputhub.prompt.checklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be checked on a version.
 *
 * @param activityId of the QA activity that it is on this version; null while nobody touched it
 * @param passed whether it was ticked off and did not fail
 */
public record ChecklistLine(String what, @Nullable UUID activityId, boolean passed) {}
