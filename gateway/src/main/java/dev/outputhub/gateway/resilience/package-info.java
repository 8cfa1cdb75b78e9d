/** Keeps one service that is away or slow from taking the others with it. */
@NullMarked
package dev.outputhub.gateway.resilience;

import org.jspecify.annotations.NullMarked;
