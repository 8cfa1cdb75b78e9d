/**
 * Full-text search over messages and titles.
 */
@NullMarked
package dev.outputhub.conversation.search;

import org.jspecify.annotations.NullMarked;
