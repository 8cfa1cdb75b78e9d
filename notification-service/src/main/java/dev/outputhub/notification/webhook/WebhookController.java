package dev.outputhub.notification.webhook;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    private final WebhookSubscriptions subscriptions;

    WebhookController(WebhookSubscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @PostMapping
    @RequiresScope("webhooks:write")
    @Operation(
            summary = "Subscribe an address to events; the secret is shown this once.",
            description = "Deliveries are signed with the secret as Standard Webhooks says. An address inside the "
                    + "platform's own network is refused with 422, and so is an unknown event type; `*` takes all. "
                    + "Events from before are not sent.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Webhook> create(@Valid @RequestBody EditableWebhook wanted) {
        var webhook = subscriptions.subscribe(wanted);
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .eTag(ETags.of(webhook.version()))
                .cacheControl(CacheControl.noStore()) // the secret is in it
                .body(webhook);
    }

    @GetMapping
    @RequiresScope("webhooks:read")
    @Operation(
            summary = "The webhooks of the organisation, newest first.",
            description = "Filters: `active`, `url`, `eventType`. Without the secrets.")
    Page<Webhook> list(ListQuery query) {
        return subscriptions.list(query);
    }

    @GetMapping("/event-types")
    @RequiresScope("webhooks:read")
    @Operation(
            summary = "The names of the events there are.",
            description = "What `eventTypes` of a webhook can hold, beside `*` for all.")
    EventTypes eventTypes() {
        return new EventTypes(EventCatalogue.types());
    }

    @GetMapping("/{id}")
    @RequiresScope("webhooks:read")
    @Operation(
            summary = "One webhook, without its secret.",
            description = "The ETag is what a change or an end of it sends as If-Match.")
    ResponseEntity<Webhook> read(@PathVariable UUID id) {
        return answer(subscriptions.get(id));
    }

    @PatchMapping("/{id}")
    @RequiresScope("webhooks:write")
    @Operation(
            summary = "Change a webhook, or switch it off and on.",
            description = "A JSON merge patch, checked like a new webhook. While it is switched off nothing is sent; "
                    + "deliveries that were not finished go on when it is switched on.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = EditableWebhook.class)))
    ResponseEntity<Webhook> change(@PathVariable UUID id, ExpectedVersion expected, @RequestBody JsonNode patch) {
        return answer(subscriptions.change(id, expected, patch));
    }

    @PostMapping("/{id}/secret")
    @RequiresScope("webhooks:write")
    @Operation(
            summary = "Replace the secret; the old one is worthless at once.",
            description = "The new one is shown this once. It takes no body and no If-Match; deliveries under way are "
                    + "signed with it from their next attempt.")
    ResponseEntity<Webhook> renewSecret(@PathVariable UUID id) {
        var webhook = subscriptions.renewSecret(id);
        return ResponseEntity.ok()
                .eTag(ETags.of(webhook.version()))
                .cacheControl(CacheControl.noStore()) // the secret is in it
                .body(webhook);
    }

    @DeleteMapping("/{id}")
    @RequiresScope("webhooks:write")
    @Operation(
            summary = "Unsubscribe; what was sent is forgotten with it.",
            description = "What was not delivered yet is not sent. 412 when somebody else changed it since.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, ExpectedVersion expected) {
        subscriptions.unsubscribe(id, expected);
    }

    private static ResponseEntity<Webhook> answer(Webhook webhook) {
        return ResponseEntity.ok().eTag(ETags.of(webhook.version())).body(webhook);
    }
}
