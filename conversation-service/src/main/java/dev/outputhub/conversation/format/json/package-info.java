/**
 * Reads JSON exports of any size one record at a time and tells their formats apart.
 */
@NullMarked
package dev.outputhub.conversation.format.json;

import org.jspecify.annotations.NullMarked;
