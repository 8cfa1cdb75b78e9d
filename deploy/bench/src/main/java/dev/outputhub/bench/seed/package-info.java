/** Fictitious rows of every kind, with their relations: texts are of our own, names are Datafaker's, and one number decides all of it. */
@NullMarked
package dev.outputhub.bench.seed;

import org.jspecify.annotations.NullMarked;
