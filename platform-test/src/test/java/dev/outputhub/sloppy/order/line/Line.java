package dev.outputhub.sloppy.order.line;

import dev.outputhub.sloppy.order.Order;

/** In a circle within the feature. */
public record Line(Order order) {}
