package dev.outputhub.journeys;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** What the services log from a moment on. */
final class ServiceLogs {

    private final Map<Path, Long> begins = new HashMap<>();

    private ServiceLogs() {}

    static ServiceLogs fromNow() {
        var logs = new ServiceLogs();
        try (var files = Files.newDirectoryStream(RunningPlatform.data().resolve("logs"), "{*-service,gateway}.log")) {
            for (var file : files) {
                logs.begins.put(file, Files.size(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return logs;
    }

    /** Of requests that failed; each with the service, what it says, and where it comes from. A broker that is slow is logged by others. */
    List<String> errors() {
        var errors = new ArrayList<String>();
        begins.forEach((file, begin) -> {
            try (var log = new RandomAccessFile(file.toFile(), "r")) {
                log.seek(begin);
                for (var line = log.readLine(); line != null; line = log.readLine()) {
                    if (line.contains("\"level\":\"ERROR\"") && line.contains(".problems.")) {
                        errors.add(file.getFileName() + ": " + described(line));
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return errors;
    }

    private static String described(String line) {
        try {
            var entry =
                    Api.JSON.readTree(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            var trace = entry.path("error").path("stack_trace").asString("");
            return entry.path("message").asString() + "\n      "
                    + trace.lines()
                            .filter(it -> !it.strip().startsWith("at ") || it.contains("dev.outputhub"))
                            .limit(8)
                            .reduce((above, below) -> above + "\n      " + below)
                            .map(HostileRequest::shortened)
                            .orElse("");
        } catch (JacksonException _) {
            return HostileRequest.shortened(line);
        }
    }
}
