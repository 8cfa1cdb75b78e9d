package dev.outputhub.conversation.conversation;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.records.life.RecordBatchController;
import dev.outputhub.records.life.RecordLife;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/conversations/batch", produces = MediaType.APPLICATION_JSON_VALUE)
@RequiresScope("conversations:write")
class ConversationBatchController extends RecordBatchController<StoredConversation> {

    ConversationBatchController(RecordLife<StoredConversation> life) {
        super(life);
    }
}
