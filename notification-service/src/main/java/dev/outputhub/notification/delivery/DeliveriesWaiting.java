package dev.outputhub.notification.delivery;

/** Something is to be sent at once. */
record DeliveriesWaiting() {}
