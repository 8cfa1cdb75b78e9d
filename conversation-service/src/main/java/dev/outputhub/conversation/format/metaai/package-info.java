/** Reads the conversations with Meta AI from the data export of an Accounts Center. */
@NullMarked
package dev.outputhub.conversation.format.metaai;

import org.jspecify.annotations.NullMarked;
