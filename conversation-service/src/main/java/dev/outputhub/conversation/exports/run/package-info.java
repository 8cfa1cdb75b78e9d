/**
 * The background work of exports.
 */
@NullMarked
package dev.outputhub.conversation.exports.run;

import org.jspecify.annotations.NullMarked;
