/**
 * Hands prompts and outputs of an archive to the services that keep them.
 */
@NullMarked
package dev.outputhub.conversation.imports.documents;

import org.jspecify.annotations.NullMarked;
