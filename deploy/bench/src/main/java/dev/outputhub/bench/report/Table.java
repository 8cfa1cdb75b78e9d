package dev.outputhub.bench.report;

import dev.outputhub.bench.scenario.Measurement;
import java.util.List;
import java.util.Locale;

/** Measurements for people to read, in Markdown. */
public final class Table {

    private Table() {}

    public static String of(List<Measurement> measurements) {
        var table = new StringBuilder();
        table.append("| scenario | what | through gateway and service | one SQL statement, no server | ratio | goal |"
                + " processor per call |\n");
        table.append("|---|---|---|---|---|---|---|\n");
        for (var m : measurements) {
            var platform = m.platform();
            var latency = platform.p99Millis() == 0
                    ? ""
                    : String.format(
                            Locale.ROOT,
                            ", p50 %.0f ms, p95 %.0f ms, p99 %.0f ms",
                            platform.p50Millis(),
                            platform.p95Millis(),
                            platform.p99Millis());
            table.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %,.0f/s%s%s | %s | %.2f | %s | %s |%n",
                    m.name(),
                    m.what(),
                    platform.perSecond(),
                    latency,
                    platform.errors() == 0 ? "" : ", **" + platform.errors() + " errors**",
                    m.ceiling() == null
                            ? ""
                            : String.format(Locale.ROOT, "%,.0f/s", m.ceiling().perSecond()),
                    m.ratio(),
                    m.goal() == null ? "" : String.format(Locale.ROOT, "%,.0f/s", m.goal()),
                    processor(m)));
        }
        return table.toString();
    }

    private static String processor(Measurement measurement) {
        var platform = measurement.platform().processor();
        if (platform == null) {
            return "";
        }
        var ceiling = measurement.ceiling();
        var statement = ceiling == null ? null : ceiling.processor();
        return platform
                + (statement == null
                        ? ""
                        : String.format(Locale.ROOT, "; the statement %.2f ms", statement.together()));
    }
}
