package dev.outputhub.conversation.format;

import java.util.List;
import java.util.stream.Collectors;

/** What a message reads as: its answer or question first, its workings only where there is nothing else. */
public final class MessageText {

    private MessageText() {}

    public static String of(List<ContentPart> parts) {
        var said = join(parts, true);
        return said.isBlank() ? join(parts, false) : said;
    }

    /** Nothing in these parts would be seen: no words, no picture, no file, no call. */
    public static boolean nothingToSee(List<ContentPart> parts) {
        return parts.stream().allMatch(part -> switch (part) {
            case ContentPart.Image _, ContentPart.File _, ContentPart.Audio _ -> false;
            case ContentPart.ToolCall _, ContentPart.ToolResult _, ContentPart.Unknown _ -> false;
            case ContentPart.Context _ -> true;
            default -> part.text().isBlank();
        });
    }

    private static String join(List<ContentPart> parts, boolean saidOnly) {
        return parts.stream()
                .filter(part -> !saidOnly || isSaid(part))
                .map(ContentPart::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isSaid(ContentPart part) {
        return switch (part) {
            case ContentPart.Text _, ContentPart.Code _, ContentPart.Audio _ -> true;
            case ContentPart.Artifact _, ContentPart.Quote _ -> true;
            case ContentPart.Reasoning _, ContentPart.Recap _, ContentPart.Context _ -> false;
            case ContentPart.ToolCall _, ContentPart.ToolResult _ -> false;
            case ContentPart.Image _, ContentPart.File _, ContentPart.Unknown _ -> false;
        };
    }
}
