package dev.outputhub.output.output.capture;

import dev.outputhub.platform.text.TextBeginning;
import dev.outputhub.platform.text.TitleLine;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Proposes a title for an output that came without one: its first heading or else its first line, without Markdown. */
public final class Titles {

    private static final String NOTHING = "Untitled";

    /** Reading more than this for a title serves nobody. */
    private static final int LOOKED_AT = 20_000;

    /** A title is made of a line's beginning; what is nested within it is nested no deeper either. */
    private static final int LINE = 500;

    private static final Parser MARKDOWN = Parser.builder()
            .extensions(List.of(YamlFrontMatterExtension.create(), TaskListItemsExtension.create()))
            .build();

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern CODE_MARK = Pattern.compile("^\\s*#{1,6}\\s+");
    private static final Pattern TAG = Pattern.compile("<[/!]?[A-Za-z][^<>]{0,300}>");

    /** Tags that only set text; others may be what the text is about, as types in capitals are. */
    private static final Pattern SETTING = Pattern.compile(
            "</?(b|strong|i|em|u|s|del|ins|mark|small|sub|sup|kbd|samp|var|q|code|span|a|font|img|br|wbr)\\b[^<>]*>|<!--.*",
            Pattern.DOTALL);

    private static final Pattern RULE = Pattern.compile("^[\\s\\-_*=|:+]*$");

    private Titles() {}

    public static String propose(String content) {
        var beginning = TextBeginning.of(content, LOOKED_AT);
        var lines = new StringBuilder(beginning.length());
        for (var line : LINES.split(beginning)) {
            lines.append(TextBeginning.of(line, LINE)).append('\n');
        }
        var found = new Found();
        MARKDOWN.parse(lines.toString()).accept(found);
        var title = found.heading == null ? found.firstLine : found.heading;
        return title == null ? NOTHING : TitleLine.fit(title, TitleLine.LONGEST_PROPOSED);
    }

    /** The first heading, and the first line of whatever block has one. */
    private static final class Found extends AbstractVisitor {

        private @Nullable String heading;
        private @Nullable String firstLine;

        @Override
        public void visit(Heading found) {
            if (heading == null) {
                heading = filled(String.join(" ", words(found)));
            }
        }

        @Override
        public void visit(Paragraph found) {
            line(words(found));
        }

        @Override
        public void visit(FencedCodeBlock found) {
            code(found.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock found) {
            code(found.getLiteral());
        }

        @Override
        public void visit(HtmlBlock found) {
            line(List.of(LINES.split(TAG.matcher(found.getLiteral()).replaceAll(""))));
        }

        private void code(String literal) {
            line(LINES.splitAsStream(literal)
                    .map(line -> CODE_MARK.matcher(line).replaceFirst(""))
                    .toList());
        }

        private void line(List<String> lines) {
            for (var line : lines) {
                firstLine = firstLine == null ? filled(line) : firstLine;
            }
        }

        private static List<String> words(Node block) {
            var words = new Words();
            block.accept(words);
            return List.of(LINES.split(words.text));
        }

        private static @Nullable String filled(String line) {
            var words = TitleLine.of(line);
            return RULE.matcher(words).matches() ? null : words;
        }
    }

    /** What a person reads of a block: no marks, no addresses, no tags that only set text. */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text found) {
            text.append(found.getLiteral());
        }

        @Override
        public void visit(Code found) {
            text.append(found.getLiteral());
        }

        @Override
        public void visit(HtmlInline found) {
            if (!SETTING.matcher(found.getLiteral()).matches()) {
                text.append(found.getLiteral());
            }
        }

        @Override
        public void visit(SoftLineBreak found) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak found) {
            text.append('\n');
        }
    }
}
