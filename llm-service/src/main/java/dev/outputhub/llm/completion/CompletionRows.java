package dev.outputhub.llm.completion;

import static dev.outputhub.llm.database.Tables.COMPLETION;

import dev.outputhub.llm.completion.Completion.Answer;
import dev.outputhub.llm.completion.Completion.Failure;
import dev.outputhub.llm.completion.Completion.Links;
import dev.outputhub.llm.completion.Completion.Preamble;
import dev.outputhub.llm.completion.Completion.Question;
import dev.outputhub.llm.completion.Completion.Timings;
import dev.outputhub.llm.completion.Completion.Usage;
import dev.outputhub.llm.cost.Cost;
import dev.outputhub.llm.database.tables.records.CompletionRecord;
import dev.outputhub.llm.provider.ChatMessage;
import dev.outputhub.llm.provider.Provider;
import dev.outputhub.llm.provider.RequestOptions;
import dev.outputhub.llm.provider.Settings;
import dev.outputhub.llm.provider.ToolCall;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A completion as a row, and back. */
@Component
class CompletionRows {

    private static final TypeReference<List<ChatMessage>> MESSAGES = new TypeReference<>() {};
    private static final TypeReference<List<Preamble>> PREAMBLE = new TypeReference<>() {};
    private static final TypeReference<List<ToolCall>> TOOL_CALLS = new TypeReference<>() {};

    private final JsonMapper json;

    CompletionRows(JsonMapper json) {
        this.json = json;
    }

    CompletionRecord write(Completion completion, UUID organizationId) {
        var links = completion.links();
        var question = completion.question();
        var row = new CompletionRecord();
        row.setOrganizationId(organizationId);
        row.setId(completion.id());
        row.setState(completion.state().label());
        row.setConnectionId(completion.connectionId());
        row.setProvider(completion.provider().label());
        row.setModel(completion.model());
        row.setComparisonId(links.comparisonId());
        row.setConversationId(links.conversationId());
        row.setNewConversation(links.newConversation());
        row.setParentMessageId(links.parentMessageId());
        row.setUserMessageId(links.userMessageId());
        row.setMessageId(links.messageId());
        row.setOutputId(links.outputId());
        row.setPromptId(links.promptId());
        row.setPromptVersion(links.promptVersion());
        row.setAgentId(links.agentId());
        row.setTitle(question.title());
        row.setPreamble(JSONB.valueOf(json.writeValueAsString(question.preamble())));
        row.setUserText(question.userText());
        row.setMessages(JSONB.valueOf(json.writeValueAsString(question.messages())));
        row.setSettings(JSONB.valueOf(json.writeValueAsString(question.settings())));
        row.setOptions(JSONB.valueOf(json.writeValueAsString(question.options())));
        row.setLive(question.live());
        row.setCallId(question.callId());
        row.setFingerprint(question.fingerprint());
        row.setReservedAmount(completion.answer().estimate());
        row.setCreatedAt(completion.createdAt());
        row.setCreatedBy(completion.createdBy());
        return row;
    }

    Completion read(Record row) {
        var c = row.into(COMPLETION);
        var links = new Links(
                c.getConversationId(),
                c.getNewConversation(),
                c.getParentMessageId(),
                c.getUserMessageId(),
                c.getMessageId(),
                c.getOutputId(),
                c.getPromptId(),
                c.getPromptVersion(),
                c.getAgentId(),
                c.getComparisonId());
        var question = new Question(
                c.getTitle(),
                json.readValue(c.getPreamble().data(), PREAMBLE),
                c.getUserText(),
                json.readValue(c.getMessages().data(), MESSAGES),
                json.readValue(c.getSettings().data(), Settings.class),
                json.readValue(c.getOptions().data(), RequestOptions.class),
                c.getLive(),
                c.getCallId(),
                c.getFingerprint());
        return new Completion(
                c.getId(),
                CompletionState.of(c.getState()),
                c.getConnectionId(),
                Provider.of(c.getProvider()),
                c.getModel(),
                links,
                question,
                answer(c),
                c.getCancelRequested(),
                c.getAttempts(),
                c.getCreatedAt(),
                c.getCreatedBy(),
                c.getCompletedAt());
    }

    JSONB write(List<ToolCall> toolCalls) {
        return JSONB.valueOf(json.writeValueAsString(toolCalls));
    }

    private Answer answer(CompletionRecord c) {
        return new Answer(
                c.getText(),
                c.getReasoning(),
                json.readValue(c.getToolCalls().data(), TOOL_CALLS),
                c.getFinishReason(),
                c.getInputTokens() == null ? null : new Usage(c.getInputTokens(), c.getOutputTokens()),
                c.getCostAmount() == null ? null : Cost.of(c.getCostAmount()),
                c.getReservedAmount(),
                new Timings(c.getFirstTokenMs(), c.getTotalMs()),
                c.getErrorCode() == null ? null : new Failure(c.getErrorCode(), c.getErrorDetail()));
    }
}
