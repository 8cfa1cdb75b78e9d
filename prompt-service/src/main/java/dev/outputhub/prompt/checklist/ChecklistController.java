package dev.outputhub.prompt.checklist;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/qa-checklist")
class ChecklistController {

    private final Checklists checklists;

    ChecklistController(Checklists checklists) {
        this.checklists = checklists;
    }

    @GetMapping
    @RequiresScope("prompts:read")
    @Operation(
            summary = "What the organisation checks on every version of a prompt.",
            description = "Empty, with version 0, while nobody has written one. The ETag is what a change sends as "
                    + "If-Match.")
    ResponseEntity<Checklist> get() {
        return answer(checklists.get());
    }

    @PutMapping
    @RequiresScope("organization:write")
    @Operation(
            summary = "Write the organisation's checklist, as a whole.",
            description = "Up to 100 items, each for text prompts, for chat prompts or for both where `kind` is left "
                    + "out; 400 where one is there twice. It counts for every version at once; what was ticked off "
                    + "stays with its version. 412 where somebody else changed it since.")
    ResponseEntity<Checklist> set(ExpectedVersion expected, @RequestBody @Valid NewChecklist wanted) {
        return answer(checklists.set(wanted, expected));
    }

    private static ResponseEntity<Checklist> answer(Checklist checklist) {
        return ResponseEntity.ok().eTag(ETags.of(checklist.version())).body(checklist);
    }
}
