package dev.outputhub.conversation.format.archive;

import dev.outputhub.conversation.format.ExportFormat;
import dev.outputhub.conversation.format.ExportReader;
import dev.outputhub.conversation.format.aistudio.AiStudioPrompts;
import dev.outputhub.conversation.format.apilog.ApiMessageLogs;
import dev.outputhub.conversation.format.apilog.Batches;
import dev.outputhub.conversation.format.chatbotui.ChatbotUiExport;
import dev.outputhub.conversation.format.chatexporter.AiChatExporterFile;
import dev.outputhub.conversation.format.chatgpt.AssetNames;
import dev.outputhub.conversation.format.chatgpt.ChatGptConversations;
import dev.outputhub.conversation.format.chatgpt.MessageFeedback;
import dev.outputhub.conversation.format.cherrystudio.CherryStudioBackup;
import dev.outputhub.conversation.format.claude.ClaudeConversations;
import dev.outputhub.conversation.format.claude.ClaudeDesignChats;
import dev.outputhub.conversation.format.claude.ClaudeMemories;
import dev.outputhub.conversation.format.claude.ClaudeProjects;
import dev.outputhub.conversation.format.claudecode.ClaudeCodeSessions;
import dev.outputhub.conversation.format.codex.CodexSessions;
import dev.outputhub.conversation.format.copilot.CopilotTables;
import dev.outputhub.conversation.format.deepseek.DeepSeekConversations;
import dev.outputhub.conversation.format.gemini.ActivityPage;
import dev.outputhub.conversation.format.gemini.GeminiActivity;
import dev.outputhub.conversation.format.geminicli.GeminiCliSessions;
import dev.outputhub.conversation.format.grok.GrokConversations;
import dev.outputhub.conversation.format.html.PageRows;
import dev.outputhub.conversation.format.langfuse.LangfuseTraces;
import dev.outputhub.conversation.format.lechat.LeChatMessages;
import dev.outputhub.conversation.format.librechat.LibreChatConversations;
import dev.outputhub.conversation.format.llamacpp.LlamaCppChats;
import dev.outputhub.conversation.format.lobechat.LobeChatExport;
import dev.outputhub.conversation.format.markdown.MarkdownDocuments;
import dev.outputhub.conversation.format.metaai.MetaAiConversations;
import dev.outputhub.conversation.format.metaai.MetaAiPage;
import dev.outputhub.conversation.format.openwebui.OpenWebUiChats;
import dev.outputhub.conversation.format.perplexity.PerplexityThreads;
import dev.outputhub.conversation.format.promptlist.PromptLists;
import dev.outputhub.conversation.format.sharegpt.ShareGptConversations;
import dev.outputhub.conversation.format.turnlist.TurnLists;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every reader there is. A new format adds its own to this list. */
public final class ExportReaders {

    private final Map<ExportFormat, ExportReader> byFormat;

    ExportReaders(AssetNames assets, MessageFeedback feedback) {
        var readers = List.<ExportReader>of(
                new ChatGptConversations(assets, feedback),
                new ClaudeConversations(),
                new ClaudeProjects(),
                new ClaudeMemories(),
                new ClaudeDesignChats(),
                new GeminiActivity(),
                new AiStudioPrompts(),
                new GeminiCliSessions(),
                new CopilotTables(),
                new GrokConversations(),
                new DeepSeekConversations(),
                new PerplexityThreads(),
                new LeChatMessages(),
                new MetaAiConversations(),
                new MarkdownDocuments(),
                new LibreChatConversations(),
                new OpenWebUiChats(),
                new ClaudeCodeSessions(),
                new CodexSessions(),
                new ApiMessageLogs(),
                new Batches(),
                new ShareGptConversations(),
                new ChatbotUiExport(),
                new LobeChatExport(),
                new AiChatExporterFile(),
                new CherryStudioBackup(),
                new LangfuseTraces(),
                new LlamaCppChats(),
                new PromptLists(),
                new TurnLists());
        byFormat = new EnumMap<>(ExportFormat.class);
        readers.forEach(reader -> byFormat.put(reader.format(), reader));
    }

    private ExportReaders(Map<ExportFormat, ExportReader> byFormat) {
        this.byFormat = byFormat;
    }

    ExportReaders with(ExportReader reader) {
        var more = new EnumMap<>(byFormat);
        more.put(reader.format(), reader);
        return new ExportReaders(more);
    }

    /** The formats that can be read. */
    public static Set<ExportFormat> formats() {
        var formats = EnumSet.of(ExportFormat.OUTPUT_HUB);
        formats.addAll(new ExportReaders(AssetNames.NONE, MessageFeedback.none()).byFormat.keySet());
        return formats;
    }

    /** The web pages that hold records. */
    static List<PageRows> pages() {
        return List.of(new ActivityPage(), new MetaAiPage());
    }

    @Nullable
    ExportReader of(ExportFormat format) {
        return byFormat.get(format);
    }
}
