package dev.outputhub.analytics.usage;

import java.util.List;
import java.util.UUID;

record VersionReport(UUID promptId, List<VersionRow> items) {}
