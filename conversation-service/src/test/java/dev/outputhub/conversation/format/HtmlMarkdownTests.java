package dev.outputhub.conversation.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.outputhub.conversation.format.html.HtmlMarkdown;
import org.junit.jupiter.api.Test;

class HtmlMarkdownTests {

    @Test
    void writesHeadingsListsAndCode() {
        assertThat(HtmlMarkdown.of("""
                <h2>Plan</h2><ol><li>one<ul><li>a</li></ul></li><li><p>two</p></li></ol>
                <pre><code class="language-python">if x:
                    y()</code></pre><p>Call <code>y</code>.</p>""")).isEqualTo("""
                ## Plan

                1. one
                   - a
                2. two

                ```python
                if x:
                    y()
                ```

                Call `y`.""");
    }

    @Test
    void writesTablesAndQuotes() {
        assertThat(HtmlMarkdown.of("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"
                        + "<blockquote><p>one</p><p>two</p></blockquote>"))
                .isEqualTo("| a | b |\n| --- | --- |\n| 1 | 2 |\n\n> one\n>\n> two");
    }

    @Test
    void leavesOutWhatRunsAndLinksThatWould() {
        assertThat(HtmlMarkdown.of("<p>ok<script>bad()</script><style>p{}</style> "
                        + "<a href=\"javascript:bad()\">click</a> <a href=\"https://a.test/\">there</a></p>"))
                .isEqualTo("ok click [there](https://a.test/)");
    }

    @Test
    void doesNotOverflowOnHostileNesting() {
        assertThat(HtmlMarkdown.of("<blockquote>".repeat(20_000) + "deep")).contains("deep");
        assertThat(HtmlMarkdown.of("<ul><li>".repeat(20_000) + "deep")).contains("deep");
    }
}
