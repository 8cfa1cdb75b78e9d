package dev.outputhub.llm.provider.anthropic;

import dev.outputhub.llm.provider.RequestOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Tools as OpenAI describes them, in Anthropic's words. */
final class AnthropicTools {

    private AnthropicTools() {}

    static List<Map<String, Object>> of(JsonNode tools) {
        var described = new ArrayList<Map<String, Object>>();
        for (var tool : tools) {
            var function = tool.path("function");
            var ours = new LinkedHashMap<String, Object>();
            ours.put("name", function.path("name").asString(""));
            if (function.path("description").isString()) {
                ours.put("description", function.path("description").asString());
            }
            ours.put(
                    "input_schema",
                    function.path("parameters").isObject()
                            ? AnthropicMessages.plain(function.path("parameters"))
                            : Map.of("type", "object"));
            described.add(ours);
        }
        return described;
    }

    static Optional<Map<String, Object>> choice(RequestOptions options) {
        var choice = options.get("tool_choice");
        boolean oneByOne = options.get("parallel_tool_calls")
                .filter(parallel -> parallel.isBoolean() && !parallel.asBoolean())
                .isPresent();
        if (choice.isEmpty() && !oneByOne) {
            return Optional.empty();
        }
        var ours = new LinkedHashMap<String, Object>();
        var function =
                choice.map(it -> it.path("function").path("name").asString("")).orElse("");
        if (!function.isEmpty()) {
            ours.put("type", "tool");
            ours.put("name", function);
        } else {
            ours.put(
                    "type",
                    switch (choice.map(it -> it.asString("auto")).orElse("auto")) {
                        case "required" -> "any";
                        case "none" -> "none";
                        default -> "auto";
                    });
        }
        if (oneByOne && !"none".equals(ours.get("type"))) {
            ours.put("disable_parallel_tool_use", true);
        }
        return Optional.of(ours);
    }
}
