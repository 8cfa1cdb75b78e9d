package dev.outputhub.notification.delivery;

/** Something is to be sent as soon as the transaction is committed. */
record DeliveriesScheduled() {}
