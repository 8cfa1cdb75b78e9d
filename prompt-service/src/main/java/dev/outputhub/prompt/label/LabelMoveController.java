package dev.outputhub.prompt.label;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LabelMoveController {

    private final LabelMoves moves;

    LabelMoveController(LabelMoves moves) {
        this.moves = moves;
    }

    @GetMapping("/api/v1/prompts/{id}/label-moves")
    @RequiresScope("prompts:read")
    @Operation(
            summary = "Who moved which label of a prompt when, the last move first.",
            description = "Filters: `label`, `number`, `movedAt`, `movedBy`. Of labels that were moved before this was "
                    + "written down the last move alone is known, without the version before.")
    Page<LabelMove> list(@PathVariable UUID id, ListQuery query) {
        return moves.list(id, query);
    }
}
