package dev.outputhub.sloppy.customer;

import dev.outputhub.sloppy.order.Order;
import java.util.List;

/** In a circle with orders, and in a package that does not say what may be null. */
public record Customer(List<Order> orders) {}
