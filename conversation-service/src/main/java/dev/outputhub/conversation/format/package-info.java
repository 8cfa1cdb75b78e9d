/**
 * The normal form that every archive is brought into before anything is stored.
 */
@NullMarked
package dev.outputhub.conversation.format;

import org.jspecify.annotations.NullMarked;
