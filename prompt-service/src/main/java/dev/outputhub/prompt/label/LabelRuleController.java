package dev.outputhub.prompt.label;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.writing.ETags;
import dev.outputhub.platform.writing.ExpectedVersion;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/label-rules")
class LabelRuleController {

    record WantedRule(@NotNull Boolean requiresQa) {}

    /** All of them at once: an organisation has a handful. */
    record Rules(List<LabelRule> items) {}

    private final LabelRules rules;

    LabelRuleController(LabelRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @RequiresScope("prompts:read")
    @Operation(
            summary = "What the organisation's labels ask of the versions they are moved to.",
            description = "Those that somebody set; a label that is not in the list asks nothing.")
    Rules all() {
        return new Rules(rules.all());
    }

    @GetMapping("/{label}")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "What a label asks of the versions it is moved to.",
            description = "Nothing, with version 0, while nobody has set it. The ETag is what a change sends as "
                    + "If-Match.")
    ResponseEntity<LabelRule> get(@PathVariable String label) {
        return answer(rules.get(label));
    }

    @PutMapping("/{label}")
    @RequiresScope("organization:write")
    @Operation(
            summary = "Have a label demand a finished checklist, or no longer.",
            description = "From then on moving the label, on any prompt, to a version whose checklist is unfinished or "
                    + "empty is refused with 422 that names what is missing. Labels stay where they are. 412 where "
                    + "somebody else changed the rule since.")
    ResponseEntity<LabelRule> set(
            @PathVariable String label, ExpectedVersion expected, @RequestBody @Valid WantedRule wanted) {
        return answer(rules.set(label, wanted.requiresQa(), expected));
    }

    private static ResponseEntity<LabelRule> answer(LabelRule rule) {
        return ResponseEntity.ok().eTag(ETags.of(rule.version())).body(rule);
    }
}
