package dev.outputhub.llm.provider.anthropic;

import com.anthropic.core.JsonValue;
import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.TextBlockParam;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlockParam;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.ToolCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conversation in Anthropic's words: results of tools are what the user says, all those of one turn together. */
final class AnthropicMessages {

    private final MessageCreateParams.Builder params;
    private final List<ContentBlockParam> results = new ArrayList<>();

    AnthropicMessages(MessageCreateParams.Builder params) {
        this.params = params;
    }

    void add(List<ChatMessage> messages) {
        messages.forEach(this::add);
        tellResults();
    }

    private void add(ChatMessage message) {
        switch (message.role()) {
            case TOOL ->
                results.add(ContentBlockParam.ofToolResult(ToolResultBlockParam.builder()
                        .toolUseId(Objects.requireNonNullElse(message.toolCallId(), ""))
                        .content(message.content())
                        .build()));
            case USER -> {
                tellResults();
                params.addUserMessage(message.content());
            }
            case ASSISTANT -> {
                tellResults();
                assistant(message);
            }
            case SYSTEM -> {
                // said beside the conversation
            }
        }
    }

    private void tellResults() {
        if (!results.isEmpty()) {
            params.addUserMessageOfContentBlockParams(List.copyOf(results));
            results.clear();
        }
    }

    private void assistant(ChatMessage message) {
        if (message.toolCalls().isEmpty()) {
            params.addAssistantMessage(message.content());
            return;
        }
        var blocks = new ArrayList<ContentBlockParam>();
        if (!message.content().isBlank()) {
            blocks.add(ContentBlockParam.ofText(
                    TextBlockParam.builder().text(message.content()).build()));
        }
        message.toolCalls().forEach(call -> blocks.add(ContentBlockParam.ofToolUse(use(call))));
        params.addAssistantMessageOfContentBlockParams(blocks);
    }

    private static ToolUseBlockParam use(ToolCall call) {
        return ToolUseBlockParam.builder()
                .id(Objects.requireNonNullElse(call.id(), ""))
                .name(call.name())
                .input(ToolUseBlockParam.Input.builder()
                        .putAllAdditionalProperties(arguments(call))
                        .build())
                .build();
    }

    // a model may have written what is no JSON; an object is all that is taken here
    private static Map<String, JsonValue> arguments(ToolCall call) {
        var arguments = new LinkedHashMap<String, JsonValue>();
        try {
            JsonMapper.shared()
                    .readTree(call.arguments())
                    .properties()
                    .forEach(argument -> arguments.put(argument.getKey(), JsonValue.from(plain(argument.getValue()))));
        } catch (JacksonException broken) {
            arguments.put("arguments", JsonValue.from(call.arguments()));
        }
        return arguments;
    }

    /** The SDK has another generation of Jackson. */
    static Object plain(JsonNode value) {
        return JsonMapper.shared().convertValue(value, Object.class);
    }
}
