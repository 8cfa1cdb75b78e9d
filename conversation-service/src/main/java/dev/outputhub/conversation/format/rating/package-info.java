/** What people thought of answers where these come from. */
@NullMarked
package dev.outputhub.conversation.format.rating;

import org.jspecify.annotations.NullMarked;
