package dev.outputhub.records.terms;

import dev.outputhub.platform.identity.RequiresScope;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells the owner of a vocabulary how often this service's records carry its terms. */
@RestController
class TermCountController {

    private final TermCounts counts;

    TermCountController(TermCounts counts) {
        this.counts = counts;
    }

    @GetMapping("/internal/term-counts/{vocabulary}")
    @RequiresScope(RequiresScope.INTERNAL)
    Map<UUID, Integer> counts(@PathVariable String vocabulary) {
        return counts.of(vocabulary);
    }

    @GetMapping("/internal/term-counts/{vocabulary}/several")
    @RequiresScope(RequiresScope.INTERNAL)
    Map<String, Integer> several(@PathVariable String vocabulary) {
        return counts.ofSeveral(vocabulary);
    }
}
