package dev.outputhub.conversation.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One piece of a message. {@code text} is always what a person would read of it, and may be empty. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ContentPart.Text.class, name = "text"),
    @JsonSubTypes.Type(value = ContentPart.Code.class, name = "code"),
    @JsonSubTypes.Type(value = ContentPart.Reasoning.class, name = "reasoning"),
    @JsonSubTypes.Type(value = ContentPart.Recap.class, name = "recap"),
    @JsonSubTypes.Type(value = ContentPart.ToolCall.class, name = "toolCall"),
    @JsonSubTypes.Type(value = ContentPart.ToolResult.class, name = "toolResult"),
    @JsonSubTypes.Type(value = ContentPart.Quote.class, name = "quote"),
    @JsonSubTypes.Type(value = ContentPart.Artifact.class, name = "artifact"),
    @JsonSubTypes.Type(value = ContentPart.Image.class, name = "image"),
    @JsonSubTypes.Type(value = ContentPart.Audio.class, name = "audio"),
    @JsonSubTypes.Type(value = ContentPart.File.class, name = "file"),
    @JsonSubTypes.Type(value = ContentPart.Context.class, name = "context"),
    @JsonSubTypes.Type(value = ContentPart.Unknown.class, name = "unknown")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface ContentPart {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    String text();

    /** {@code raw} is there only where resolving citations changed the text. */
    record Text(String text, @Nullable String raw, List<Citation> citations) implements ContentPart {
        public Text(String text) {
            this(text, null, List.of());
        }
    }

    record Code(String text, @Nullable String language) implements ContentPart {}

    record Reasoning(String text, @Nullable String summary) implements ContentPart {}

    /** A label such as "Thought for 6s", in the language of the person. */
    record Recap(String text) implements ContentPart {}

    record ToolCall(
            @Nullable String callId,
            String name,
            String text,
            @Nullable JsonNode input) implements ContentPart {}

    record ToolResult(
            @Nullable String callId,
            @Nullable String name,
            String text,
            boolean error,
            @Nullable JsonNode raw) implements ContentPart {}

    record Quote(
            String text, @Nullable String title, @Nullable String url) implements ContentPart {}

    /** @param version counted along a branch, where a document was changed; null where the source has but one */
    record Artifact(
            String text,
            @Nullable String title,
            @Nullable String identifier,
            @Nullable String mediaType,
            @Nullable String language,
            @Nullable Integer version)
            implements ContentPart {
        public Artifact(
                String text,
                @Nullable String title,
                @Nullable String identifier,
                @Nullable String mediaType,
                @Nullable String language) {
            this(text, title, identifier, mediaType, language, null);
        }
    }

    /** The picture itself is not in most exports; its name and its prompt are. */
    record Image(
            String text,
            @Nullable String name,
            @Nullable String pointer,
            @Nullable JsonNode raw) implements ContentPart {}

    /** {@code text} is what was said. */
    record Audio(
            String text,
            @Nullable String direction,
            @Nullable String pointer) implements ContentPart {}

    /** {@code text} is the content that the provider extracted, if it did. */
    record File(
            String text,
            @Nullable String name,
            @Nullable String id,
            @Nullable String mediaType,
            @Nullable Long size) implements ContentPart {}

    /** Custom instructions and memory that a provider put before the conversation. */
    record Context(String text) implements ContentPart {}

    /** Something newer than this program. Nothing of it is dropped. */
    record Unknown(String text, String sourceType, JsonNode raw) implements ContentPart {}
}
