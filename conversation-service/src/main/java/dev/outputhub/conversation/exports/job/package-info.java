/**
 * What is known of an export: its state, the names of what it holds, and what others are told of it.
 */
@NullMarked
package dev.outputhub.conversation.exports.job;

import org.jspecify.annotations.NullMarked;
