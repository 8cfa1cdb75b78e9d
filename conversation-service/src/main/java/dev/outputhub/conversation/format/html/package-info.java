/** Web pages that hold exports: their rows, and answers written in HTML. */
@NullMarked
package dev.outputhub.conversation.format.html;

import org.jspecify.annotations.NullMarked;
