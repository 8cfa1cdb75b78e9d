package dev.outputhub.llm.door;

import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.provider.RequestOptions;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.platform.database.StorableText;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a request says besides its messages. What the answer depends on is passed on or refused, never dropped; what only says
 * something about the request is taken and left; a name that is none of OpenAI's is refused, as OpenAI does.
 */
final class Parameters {

    private static final Set<String> PASSED_ON = Set.of(
            "parallel_tool_calls",
            "seed",
            "presence_penalty",
            "frequency_penalty",
            "logit_bias",
            "reasoning_effort",
            "verbosity");

    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "user",
            "metadata",
            "store",
            "service_tier",
            "prediction",
            "prompt_cache_key",
            "prompt_cache_retention",
            "safety_identifier");

    private static final Set<String> UNSUPPORTED = Set.of(
            "audio", "functions", "function_call", "logprobs", "modalities", "top_logprobs", "web_search_options");

    private static final int MOST_STOPS = 4;
    private static final int MOST_TOOLS = 128;

    private Parameters() {}

    static Settings settings(ChatCompletionRequest request) {
        var most = request.maxCompletionTokens() == null ? request.maxTokens() : request.maxCompletionTokens();
        between("temperature", request.temperature(), 2);
        between("top_p", request.topP(), 1);
        if (most != null && most < 1) {
            throw Problem.invalid(
                    request.maxCompletionTokens() == null ? "max_tokens" : "max_completion_tokens",
                    "must be at least 1");
        }
        return new Settings(request.temperature(), request.topP(), most, stops(request.stop()));
    }

    static RequestOptions options(ChatCompletionRequest request) {
        if (request.n() != null && request.n() != 1) {
            throw unsupported("n", "Only one answer is given: n must be 1.");
        }
        request.rest().forEach(Parameters::check);
        var passedOn = new LinkedHashMap<String, JsonNode>();
        put(passedOn, "tools", tools(request.tools()));
        put(passedOn, "tool_choice", request.toolChoice());
        put(passedOn, "response_format", request.responseFormat());
        request.rest().forEach((name, value) -> {
            if (PASSED_ON.contains(name)) {
                put(passedOn, name, value);
            }
        });
        return new RequestOptions(passedOn);
    }

    private static void check(String name, @Nullable JsonNode value) {
        if (PASSED_ON.contains(name) || WITHOUT_EFFECT.contains(name)) {
            return;
        }
        if (!UNSUPPORTED.contains(name)) {
            throw Problem.refused(
                    CommonError.UNKNOWN_PARAMETER, name, "Unrecognized request argument supplied: " + name);
        }
        if (!says(value)) {
            return;
        }
        throw unsupported(name, name + " is not supported here.");
    }

    // some programs send all they know, with the value that changes nothing
    private static boolean says(@Nullable JsonNode value) {
        boolean nothing = value == null
                || value.isNull()
                || (value.isBoolean() && !value.asBoolean())
                || (value.isNumber() && value.asDouble() == 0)
                || (value.isContainer() && value.isEmpty())
                || (value.isArray()
                        && value.size() == 1
                        && "text".equals(value.get(0).asString("")));
        return !nothing;
    }

    private static @Nullable JsonNode tools(@Nullable JsonNode tools) {
        if (tools == null || tools.isNull()) {
            return null;
        }
        if (!tools.isArray() || tools.size() > MOST_TOOLS) {
            throw Problem.invalid("tools", "must be an array of at most " + MOST_TOOLS);
        }
        for (int at = 0; at < tools.size(); at++) {
            var tool = tools.get(at);
            var place = "tools[" + at + "]";
            if (!"function".equals(tool.path("type").asString(""))) {
                throw unsupported(place + ".type", "Tools are functions here.");
            }
            if (tool.path("function").path("name").asString("").isBlank()) {
                throw Problem.invalid(place + ".function.name", "must not be empty");
            }
        }
        return tools.isEmpty() ? null : tools;
    }

    private static @Nullable List<String> stops(@Nullable JsonNode stop) {
        if (stop == null || stop.isNull()) {
            return null;
        }
        var all = stop.isArray() ? stop.valueStream().toList() : List.of(stop);
        if (all.size() > MOST_STOPS || !all.stream().allMatch(JsonNode::isString)) {
            throw Problem.invalid("stop", "must be a text, or an array of at most " + MOST_STOPS);
        }
        return all.stream().map(JsonNode::asString).toList();
    }

    private static void between(String name, @Nullable Double value, double most) {
        if (value != null && !(value >= 0 && value <= most)) {
            throw Problem.invalid(name, "must be between 0 and " + (int) most);
        }
    }

    private static void put(Map<String, JsonNode> passedOn, String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            refuseUnstorable(name, value);
            passedOn.put(name, value);
        }
    }

    private static void refuseUnstorable(String name, JsonNode value) {
        boolean storable = !value.isString() || StorableText.is(value.asString());
        if (!storable || !value.propertyNames().stream().allMatch(StorableText::is)) {
            throw Problem.invalid(name, StorableText.REFUSAL);
        }
        value.forEach(child -> refuseUnstorable(name, child));
    }

    static Problem unsupported(String parameter, String message) {
        return Problem.refused(LlmError.UNSUPPORTED_PARAMETER, parameter, message);
    }
}
