package dev.outputhub.output.duplicate;

import dev.outputhub.output.duplicate.DuplicateView.Alike;
import dev.outputhub.output.duplicate.DuplicateView.Difference;
import dev.outputhub.output.duplicate.DuplicateView.Merged;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Outputs that are there twice, over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/outputs", produces = MediaType.APPLICATION_JSON_VALUE)
class DuplicateController {

    private final Duplicates duplicates;
    private final OutputMerge merge;

    DuplicateController(Duplicates duplicates, OutputMerge merge) {
        this.duplicates = duplicates;
        this.merge = merge;
    }

    /** A text that is not kept yet. */
    record Looked(@NotBlank @Size(max = Text.LONGEST) String content) {}

    /** @param keep which of the two stays */
    record Keeping(@NotNull UUID keep) {}

    @GetMapping("/duplicates")
    @RequiresScope("outputs:read")
    @Operation(
            summary = "List pairs of outputs whose raw texts are the same or nearly so, the most alike first.",
            description = "Pairs of which one is in the trash are left out, and so are those that are dismissed unless "
                    + "`dismissed` asks for them. Each output is tied to the five that are most like it when it comes "
                    + "in; texts of fewer than ten words only to those that are the same.")
    @Parameter(
            name = "same",
            in = ParameterIn.QUERY,
            description = "true: they differ in spaces, line breaks and capitals at most.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "dismissed",
            in = ParameterIn.QUERY,
            description = "true: those that somebody said are no duplicates; false: the others.",
            schema = @Schema(type = "boolean"))
    @Parameter(
            name = "outputId",
            in = ParameterIn.QUERY,
            description = "Those with this output.",
            schema = @Schema(type = "string", format = "uuid"))
    Page<DuplicateView> list(ListQuery query) {
        return duplicates.list(query);
    }

    @PostMapping("/duplicates/search")
    @RequiresScope("outputs:read")
    @Operation(
            summary = "Look which outputs a text is like, before it is saved. Stores nothing.",
            description =
                    "The five most alike at most, from seven tenths on; those in the trash are left out. The same "
                            + "text may be saved again nevertheless.")
    Page<Alike> like(@Valid @RequestBody Looked looked) {
        return new Page<>(duplicates.like(looked.content()), null, null);
    }

    @GetMapping("/duplicates/{id}/diff")
    @RequiresScope("outputs:read")
    @Operation(
            summary = "What differs between the raw texts of a pair.",
            description = "Joining equal and delete gives the text of `from`, equal and insert that of `to`. 404 for a "
                    + "pair that is not there.")
    Difference difference(@PathVariable UUID id) {
        return duplicates.difference(id);
    }

    @PutMapping("/duplicates/{id}/dismissal")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Say that two outputs are no duplicates, for everybody.",
            description = "They are not listed any more unless `dismissed` asks for them. Saying it twice changes "
                    + "nothing.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID id) {
        duplicates.dismiss(id, true);
    }

    @DeleteMapping("/duplicates/{id}/dismissal")
    @RequiresScope("outputs:write")
    @Operation(
            summary = "List two outputs as duplicates again.",
            description = "Harmless where nobody said that they are none.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeUpAgain(@PathVariable UUID id) {
        duplicates.dismiss(id, false);
    }

    @PostMapping("/duplicates/{id}/merge")
    @RequiresScope("outputs:delete")
    @Operation(
            summary = "Keep one of two outputs with all that both have; the other one goes to the trash.",
            description = "What is said of the one that stays wins; where it says nothing, the other one's rating,"
                    + " notes, link, prompt, agent, conversation and terms come to it, and of two data sensitivities the"
                    + " stricter. It gets the files and the edits of the other one, its raw text as an edit where that"
                    + " differs, the outputs that are based on it, and whose favourite the other one was. What was shown"
                    + " stays shown, but for an edit of the same text where there was none. Needs outputs:write too. 409"
                    + " while one is in the trash.")
    Merged merge(@PathVariable UUID id, @Valid @RequestBody Keeping keeping) {
        return merge.merge(id, keeping.keep());
    }

    @PostMapping("/merges/{undoId}/undo")
    @RequiresScope("outputs:delete")
    @Operation(
            summary = "Take a merge back, for 10 minutes.",
            description = "`undoId` is the `undo` of the merge's answer. 409 with the code changed-since where one of "
                    + "the two was changed since: then nothing is taken back. Nobody takes back another person's.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable UUID undoId) {
        merge.undo(undoId);
    }
}
