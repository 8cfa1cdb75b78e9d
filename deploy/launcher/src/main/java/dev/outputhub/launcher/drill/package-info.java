/** What a restored run is looked at by: a person's requests, a receiver of webhooks, and lists of all records. */
@NullMarked
package dev.outputhub.launcher.drill;

import org.jspecify.annotations.NullMarked;
