/**
 * The background work of imports: runs, undoing, what is stored together.
 */
@NullMarked
package dev.outputhub.conversation.imports.run;

import org.jspecify.annotations.NullMarked;
