package dev.outputhub.llm.stream;

import dev.outputhub.llm.completion.Completions;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/api/v1/completions/{id}/stream")
class StreamController {

    private final Completions completions;
    private final AnswerReader reader;
    private final JsonMapper json;

    StreamController(Completions completions, AnswerReader reader, JsonMapper json) {
        this.completions = completions;
        this.reader = reader;
        this.json = json;
    }

    /**
     * Writes from the request's own virtual thread: it may wait for minutes and costs next to nothing meanwhile. An SseEmitter would
     * take a second thread for each reader, and dispatch the request again, to write the same lines.
     */
    @GetMapping
    @RequiresScope("completions:read")
    @Operation(
            summary = "Follow an answer",
            description =
                    "Events `token` {text} and `reasoning` {text}, then `completed` {completion} or `failed` {completion}. "
                            + "Send the last id as Last-Event-ID to go on after a break; 204 when nothing follows it.")
    @ApiResponse(
            responseCode = "200",
            description = "The answer as it comes",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "204", description = "Everything was told already", content = @Content)
    void follow(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        var completion = completions.find(id).orElseThrow(() -> Problem.notFound("completion", id));
        if (!reader.saysMoreAfter(completion, lastEventId)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // tells a browser not to come again
            return;
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var events = new ServerEvents(response.getOutputStream(), json);
        try {
            events.open();
            reader.follow(id, lastEventId, events);
        } catch (AnswerListener.Gone away) {
            // the client went; the completion goes on without it
        }
    }
}
