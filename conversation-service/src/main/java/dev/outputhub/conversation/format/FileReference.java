package dev.outputhub.conversation.format;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * By what a part of a message names the file it shows: the provider's id, or else a name. The same for a part in memory and for
 * one that was stored.
 *
 * @param named whether it is a name alone, which others may share
 */
public record FileReference(String text, boolean named) {

    /** Characters; longer ones are addresses, which no archive answers. */
    private static final int LONGEST = 500;

    public static @Nullable FileReference of(ContentPart part) {
        return switch (part) {
            case ContentPart.Image image -> of(image.pointer(), image.name());
            case ContentPart.Audio audio -> of(audio.pointer(), null);
            case ContentPart.File file -> of(file.id(), file.name());
            default -> null;
        };
    }

    public static @Nullable FileReference of(JsonNode part) {
        return switch (part.path("type").asString("")) {
            case "image" -> of(text(part, "pointer"), text(part, "name"));
            case "audio" -> of(text(part, "pointer"), null);
            case "file" -> of(text(part, "id"), text(part, "name"));
            default -> null;
        };
    }

    /** What people call the file, where the part says so. */
    public static @Nullable String name(ContentPart part) {
        return switch (part) {
            case ContentPart.Image image -> image.name();
            case ContentPart.File file -> file.name();
            default -> null;
        };
    }

    private static @Nullable FileReference of(@Nullable String id, @Nullable String name) {
        if (id != null && isUsable(id)) {
            return new FileReference(id, false);
        }
        return name != null && isUsable(name) ? new FileReference(name, true) : null;
    }

    private static boolean isUsable(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    private static @Nullable String text(JsonNode part, String field) {
        return part.path(field).asString(null);
    }
}
