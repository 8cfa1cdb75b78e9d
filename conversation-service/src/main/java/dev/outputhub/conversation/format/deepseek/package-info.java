/** Reads the DeepSeek data export and the shape that its web interface uses. */
@NullMarked
package dev.outputhub.conversation.format.deepseek;

import org.jspecify.annotations.NullMarked;
