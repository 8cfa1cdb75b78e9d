/** Reads the activity history of Microsoft Copilot. */
@NullMarked
package dev.outputhub.conversation.format.copilot;

import org.jspecify.annotations.NullMarked;
