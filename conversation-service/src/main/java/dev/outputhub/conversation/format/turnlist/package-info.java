/**
 * Reads questions of benchmarks that have several turns, and the answers of models to them.
 */
@NullMarked
package dev.outputhub.conversation.format.turnlist;

import org.jspecify.annotations.NullMarked;
