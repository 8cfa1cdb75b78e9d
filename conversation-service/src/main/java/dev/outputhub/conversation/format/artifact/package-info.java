/** Documents that a model wrote beside a conversation, each version as the person saw it. */
@NullMarked
package dev.outputhub.conversation.format.artifact;

import org.jspecify.annotations.NullMarked;
