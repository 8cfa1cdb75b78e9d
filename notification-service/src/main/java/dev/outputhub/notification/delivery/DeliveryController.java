package dev.outputhub.notification.delivery;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks/{webhookId}")
class DeliveryController {

    private final DeliveryLog log;
    private final DeliveryDispatcher dispatcher;

    DeliveryController(DeliveryLog log, DeliveryDispatcher dispatcher) {
        this.log = log;
        this.dispatcher = dispatcher;
    }

    @GetMapping("/deliveries")
    @RequiresScope("webhooks:read")
    @Operation(
            summary = "What was sent to a webhook, newest first, with every attempt.",
            description = "Filters: `state`, `eventType`, `eventId`, `createdAt`.")
    Page<Delivery> list(@PathVariable UUID webhookId, ListQuery query) {
        return log.list(webhookId, query);
    }

    @GetMapping("/deliveries/{id}")
    @RequiresScope("webhooks:read")
    @Operation(
            summary = "One delivery, with its body.",
            description = "With the body as it was sent, and each attempt with its status, its error and how long it "
                    + "took.")
    Delivery read(@PathVariable UUID webhookId, @PathVariable UUID id) {
        return log.get(webhookId, id);
    }

    @PostMapping("/deliveries/{id}/replay")
    @RequiresScope("webhooks:write")
    @Operation(
            summary = "Send a delivery again, whatever became of it.",
            description = "It begins afresh, with all its attempts before it. 409 while the webhook is switched off.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery replay(@PathVariable UUID webhookId, @PathVariable UUID id) {
        return dispatcher.replay(webhookId, id);
    }

    @PostMapping("/test")
    @RequiresScope("webhooks:write")
    @Operation(
            summary = "Send a test event; it is not tried again.",
            description = "An event `WebhookTested` with the webhook's id, to this webhook alone, whatever it "
                    + "subscribes to. 409 while the webhook is switched off.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery test(@PathVariable UUID webhookId) {
        return dispatcher.test(webhookId);
    }
}
