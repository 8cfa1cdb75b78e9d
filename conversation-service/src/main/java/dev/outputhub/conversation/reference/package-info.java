/**
 * What this service knows of records that other services own.
 */
@NullMarked
package dev.outputhub.conversation.reference;

import org.jspecify.annotations.NullMarked;
