/**
 * What is known of an import: its state, its report line by line, and what others are told of it.
 */
@NullMarked
package dev.outputhub.conversation.imports.job;

import org.jspecify.annotations.NullMarked;
