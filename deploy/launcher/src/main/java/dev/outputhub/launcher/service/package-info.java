/** The eight services as processes of a run. */
@NullMarked
package dev.outputhub.launcher.service;

import org.jspecify.annotations.NullMarked;
