/**
 * The forms in which an export is written.
 */
@NullMarked
package dev.outputhub.conversation.exports.write;

import org.jspecify.annotations.NullMarked;
