/**
 * What the service declares at its start.
 */
@NullMarked
package dev.outputhub.conversation.config;

import org.jspecify.annotations.NullMarked;
