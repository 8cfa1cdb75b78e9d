/** How good the order of a search is: queries, the texts they are judged by, and the measure. */
@NullMarked
package dev.outputhub.bench.ranking;

import org.jspecify.annotations.NullMarked;
