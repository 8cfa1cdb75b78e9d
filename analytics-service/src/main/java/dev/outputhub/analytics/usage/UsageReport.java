package dev.outputhub.analytics.usage;

import java.time.LocalDate;
import java.util.List;

/** @param totals over the whole period */
record UsageReport(LocalDate from, LocalDate to, List<String> groupBy, List<UsageRow> rows, UsageRow totals) {}
