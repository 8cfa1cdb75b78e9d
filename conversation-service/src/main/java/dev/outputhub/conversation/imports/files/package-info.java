/**
 * Files of an archive: brought to the service that keeps files, and given to the messages that name them.
 */
@NullMarked
package dev.outputhub.conversation.imports.files;

import org.jspecify.annotations.NullMarked;
