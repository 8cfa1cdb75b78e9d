/**
 * Records of archives that Output Hub wrote: brought back by the services that keep their kinds, and taken back on undo.
 */
@NullMarked
package dev.outputhub.conversation.imports.archived;

import org.jspecify.annotations.NullMarked;
