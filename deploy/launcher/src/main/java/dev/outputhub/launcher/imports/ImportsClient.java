package dev.outputhub.launcher.imports;

import dev.outputhub.launcher.console.HubProblem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports over the gateway's interface, as one person. */
public final class ImportsClient implements AutoCloseable {

    /** Bytes of an answer that is no JSON, for a person to read. */
    private static final int SHOWN = 300;

    private static final int MOST_TRIES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    private final String url;
    private final Supplier<String> tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private @Nullable String token;

    /** @param tokens asked for a new one when the last has run out: a large import outlives it */
    public ImportsClient(String url, Supplier<String> tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /** The gateway does not answer, which is no fault of the file. */
    static final class Unreachable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreachable(String what, Exception cause) {
            super(what, cause);
        }
    }

    /** The connection ended before there was an answer. */
    private static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(IOException cause) {
            super("The connection to the gateway broke: " + cause.getMessage(), cause);
        }
    }

    /** The gateway's word on why it does not take something. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    JsonNode upload(Path file, ImportOptions options) throws IOException {
        var upload = FileUpload.of(file, options);
        var body = upload.body();
        // without a limit: how long it takes is up to the file
        return send(
                () -> HttpRequest.newBuilder(URI.create(url + "/api/v1/imports"))
                        .header("Content-Type", upload.contentType())
                        .POST(body),
                0);
    }

    JsonNode one(String id) throws IOException {
        return get("/api/v1/imports/" + id);
    }

    /** Lines of the report about what was left out or changed. */
    JsonNode problems(String id, int most) throws IOException {
        return get("/api/v1/imports/" + id + "/items?problem=true&limit=" + most)
                .path("items");
    }

    /** Where a person reads the whole report. */
    String page(String id) {
        return url + "/imports/" + id;
    }

    @Override
    public void close() {
        http.close();
    }

    private JsonNode get(String path) throws IOException {
        return send(() -> HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE), MOST_TRIES);
    }

    private JsonNode send(Supplier<HttpRequest.Builder> request, int mostBreaks) throws IOException {
        var breaks = 0;
        for (var tries = 1; ; tries++) {
            try {
                var answer = once(request.get());
                var status = answer.statusCode();
                if (status == UNAUTHORIZED && tries == 1) {
                    token = null;
                } else if ((status == TOO_MANY || status == AWAY) && tries < MOST_TRIES) {
                    pause(answer.headers().firstValue("Retry-After").orElse("1"));
                } else if (status / 100 == 2) {
                    return json(answer.body());
                } else {
                    throw new Refused(reason(answer));
                }
            } catch (Broken broken) {
                if (++breaks > mostBreaks) {
                    throw broken;
                }
                pause("1");
            }
        }
    }

    private HttpResponse<String> once(HttpRequest.Builder request) throws IOException {
        if (token == null) {
            try {
                token = tokens.get();
            } catch (HubProblem problem) {
                throw new Unreachable(problem.what(), problem);
            }
        }
        try {
            return http.send(
                    request.header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (ConnectException | HttpConnectTimeoutException failure) {
            throw new Unreachable("The gateway at " + url + " does not answer.", failure);
        } catch (IOException failure) {
            throw new Broken(failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static void pause(String seconds) {
        try {
            var wanted = Duration.ofSeconds(seconds.matches("\\d{1,6}") ? Long.parseLong(seconds) : 1);
            Thread.sleep(wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    static HubProblem interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new HubProblem(
                "Interrupted while importing.",
                "What was sent is imported all the same; ./hub import again adds nothing twice.",
                interrupted);
    }

    private static JsonNode json(String body) throws Refused {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            throw new Refused("The answer is no JSON: " + shown(body));
        }
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            var problem = JsonMapper.shared().readTree(answer.body());
            var detail = problem.path("detail").asString(problem.path("title").asString(""));
            return (detail.isBlank() ? shown(answer.body()) : detail) + " (" + answer.statusCode() + ")";
        } catch (JacksonException _) {
            return "It answered " + answer.statusCode() + ": " + shown(answer.body());
        }
    }

    private static String shown(String body) {
        return body.length() <= SHOWN ? body : body.substring(0, SHOWN) + "…";
    }
}
