/** A part of a run, server or service, and the one way all of them are brought up and taken down. */
@NullMarked
package dev.outputhub.launcher.part;

import org.jspecify.annotations.NullMarked;
