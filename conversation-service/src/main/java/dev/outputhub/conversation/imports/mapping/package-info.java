/** What an organisation said of the columns of its tables. */
@NullMarked
package dev.outputhub.conversation.imports.mapping;

import org.jspecify.annotations.NullMarked;
