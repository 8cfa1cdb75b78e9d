/** Keeps browser sessions in Redis, and over a short absence of Redis in memory. */
@NullMarked
package dev.outputhub.gateway.session;

import org.jspecify.annotations.NullMarked;
