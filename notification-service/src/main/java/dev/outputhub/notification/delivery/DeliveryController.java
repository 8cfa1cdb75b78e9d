package dev.outputhub.notification.delivery;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
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
    private final Dispatch dispatch;

    DeliveryController(DeliveryLog log, Dispatch dispatch) {
        this.log = log;
        this.dispatch = dispatch;
    }

    @GetMapping("/deliveries")
    @RequiresScope("webhooks:read")
    Page<Delivery> list(@PathVariable UUID webhookId, ListQuery query) {
        return log.list(webhookId, query);
    }

    @GetMapping("/deliveries/{id}")
    @RequiresScope("webhooks:read")
    Delivery read(@PathVariable UUID webhookId, @PathVariable UUID id) {
        return log.get(webhookId, id);
    }

    @PostMapping("/deliveries/{id}/replay")
    @RequiresScope("webhooks:write")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery replay(@PathVariable UUID webhookId, @PathVariable UUID id) {
        return dispatch.replay(webhookId, id);
    }

    @PostMapping("/test")
    @RequiresScope("webhooks:write")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Delivery test(@PathVariable UUID webhookId) {
        return dispatch.test(webhookId);
    }
}
