package dev.outputhub.analytics.usage;

import java.time.LocalDate;
import java.util.List;

record CostReport(LocalDate from, LocalDate to, List<String> groupBy, List<CostRow> rows) {}
