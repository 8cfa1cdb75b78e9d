package dev.outputhub.prompt.term;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ETags;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two terms become one, and two again. */
@RestController
@RequestMapping("/api/v1/vocabularies/{key}")
class TermMergeController {

    /** @param into id or slug of the term that stays */
    record Merge(@NotBlank String into) {}

    private final TermMerging merging;

    TermMergeController(TermMerging merging) {
        this.merging = merging;
    }

    @PostMapping("/terms/{id}/merge")
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Merge a term into another one of its vocabulary.",
            description = "`into` is the id or slug of the term that stays. Records carry that one from then on, in "
                    + "every service, a moment later; the old id and slug lead to it. `undo` of the answer takes it "
                    + "back, for 10 minutes. Refused: a merged term, a term into itself, an unknown one, and the term "
                    + "from which on contents are confidential.")
    ResponseEntity<TermDetails> merge(
            @PathVariable String key, @PathVariable UUID id, @RequestBody @Valid Merge merge) {
        var merged = merging.merge(key, id, merge.into());
        return answer(merged.staying(), merged.undo());
    }

    @GetMapping("/merges")
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Your own merges of terms of a vocabulary that can still be taken back.",
            description = "The last one first. Nobody sees another person's.")
    TermMerges.Listed undoable(@PathVariable String key) {
        return merging.undoable(key);
    }

    @PostMapping("/merges/{undoId}/undo")
    @RequiresScope("vocabularies:write")
    @Operation(
            summary = "Take a merge of terms back, for 10 minutes.",
            description = "`undoId` is the `undo` of the merge's answer. Records that carried the term that went get it"
                    + " back, in every service, a moment later, but for those from which somebody took the other"
                    + " term since; its children and what was merged into it before come back too. 409 where the"
                    + " two were merged on since, or its name or slug is another term's by now: then nothing is"
                    + " taken back. Nobody takes back another person's.")
    ResponseEntity<TermDetails> undo(@PathVariable String key, @PathVariable UUID undoId) {
        return answer(merging.undo(key, undoId), null);
    }

    private static ResponseEntity<TermDetails> answer(Term term, @Nullable UUID undo) {
        return ResponseEntity.ok()
                .eTag(ETags.of(term.version()))
                .body(TermDetails.of(term, null).undoneBy(undo));
    }
}
