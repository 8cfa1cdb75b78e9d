/**
 * Where the records of an export come from: the services that keep them.
 */
@NullMarked
package dev.outputhub.conversation.exports.source;

import org.jspecify.annotations.NullMarked;
