/**
 * Background work that a person begins and follows: what imports and exports have in common.
 */
@NullMarked
package dev.outputhub.conversation.jobs;

import org.jspecify.annotations.NullMarked;
