package dev.outputhub.llm.door;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.completion.Completion;
import dev.outputhub.llm.completion.CompletionQueue;
import dev.outputhub.llm.request.ProgramQuestion;
import dev.outputhub.llm.request.ProgramQuestions;
import dev.outputhub.llm.stream.AnswerListener;
import dev.outputhub.llm.stream.AnswerReader;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping(path = "/openai/v1/chat/completions")
class ChatCompletionsController {

    private final ProgramQuestions questions;
    private final AnswerReader reader;
    private final CompletionQueue queue;
    private final JsonMapper json;

    ChatCompletionsController(ProgramQuestions questions, AnswerReader reader, CompletionQueue queue, JsonMapper json) {
        this.questions = questions;
        this.reader = reader;
        this.queue = queue;
        this.json = json;
    }

    /** Waits and writes on the request's own virtual thread, as all streams here. */
    @PostMapping
    @RequiresScope("completions:write")
    @Operation(
            summary = "Ask a model by OpenAI's protocol",
            description =
                    "For programs that speak it: base URL /openai/v1, an access token as key. The exchange is recorded as a completion"
                            + " with its conversation and output, named in the headers Hub-Completion and Hub-Conversation; a"
                            + " request that repeats a recorded exchange goes on with its conversation. With stream, chunks as"
                            + " server-sent events and data: [DONE]; an answer that breaks off ends with data: {\"error\"} instead."
                            + " Also taken: stop, tools, tool_choice, parallel_tool_calls, response_format, seed,"
                            + " presence_penalty, frequency_penalty, logit_bias, reasoning_effort, verbosity, passed on to"
                            + " providers that know them. Parts other than text, n above 1 and unknown parameters are refused. A"
                            + " stream that nobody reads any more is stopped; an answer in one piece is finished and kept.")
    @ApiResponse(
            responseCode = "200",
            description = "The answer",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ChatCompletion.class)))
    @ApiResponse(
            responseCode = "400",
            description = "The request is malformed, or says what is not supported; param names it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = OpenAiError.class)))
    @Nullable
    ChatCompletion complete(@RequestBody ChatCompletionRequest request, HttpServletResponse response) {
        var model = request.model();
        if (model == null || model.isBlank()) {
            throw Problem.refused(LlmError.MODEL_REQUIRED, "model", "you must provide a model parameter");
        }
        var asked = questions.ask(new ProgramQuestion(
                model, Messages.of(request.messages()), Parameters.settings(request), Parameters.options(request)));
        response.setHeader("Hub-Completion", asked.id().toString());
        response.setHeader("Hub-Conversation", asked.links().conversationId().toString());
        if (request.streamed()) {
            stream(asked, new StreamedAnswer(response, json, asked, model, request.usageStreamed()));
            return null;
        }
        var answer = new WholeAnswer();
        reader.follow(asked.id(), null, answer);
        return ChatCompletion.of(answer.get(), model);
    }

    /** Official clients repeat 429 and 5xx by themselves; what the worker has repeated already is paid for each time. */
    @ExceptionHandler
    ResponseEntity<OpenAiError> failed(AnswerFailure failure) {
        return ResponseEntity.status(failure.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("x-should-retry", "false")
                .body(failure.error());
    }

    private void stream(Completion asked, StreamedAnswer answer) {
        try {
            reader.follow(asked.id(), null, answer);
            answer.close();
        } catch (AnswerListener.Gone away) {
            queue.cancel(asked.id());
        }
    }
}
