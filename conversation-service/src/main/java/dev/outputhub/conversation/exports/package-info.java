/**
 * Exports over HTTP: beginning, following, fetching and removing them.
 */
@NullMarked
package dev.outputhub.conversation.exports;

import org.jspecify.annotations.NullMarked;
