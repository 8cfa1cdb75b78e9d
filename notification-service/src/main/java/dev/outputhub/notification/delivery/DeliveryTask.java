package dev.outputhub.notification.delivery;

import dev.outputhub.platform.identity.Principal;
import java.util.UUID;

/**
 * What the scheduler keeps of a delivery: its name.
 *
 * @param dispatch which time the delivery was sent on its way
 */
record DeliveryTask(UUID organizationId, UUID deliveryId, int dispatch) {

    static DeliveryTask of(String text) {
        var parts = text.split("/", 3);
        return new DeliveryTask(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
    }

    String text() {
        return organizationId + "/" + deliveryId + "/" + dispatch;
    }

    Principal principal() {
        return Principal.actingFor(organizationId, Principal.PLATFORM);
    }
}
