package dev.outputhub.conversation.format.markdown;

import java.util.List;

/**
 * A Markdown file as it was found.
 *
 * @param path within the archive, its identity in later imports unless it came alone: many files are called notes.md
 * @param folders the topics that its path says, from the outside in
 */
public record MarkdownFile(String path, boolean alone, List<String> folders, String text, List<String> remarks) {

    String name() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.(md|markdown|mdown)$", "");
    }

    /** kebab-case and snake_case names are titles that lost their spaces. */
    String titleFromName() {
        var name = name();
        return name.contains(" ") ? name : name.replaceAll("[-_]+", " ").strip();
    }
}
