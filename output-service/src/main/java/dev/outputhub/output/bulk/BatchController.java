package dev.outputhub.output.bulk;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bulk operations over HTTP. */
@RestController
@RequestMapping(path = "/api/v1/outputs/batch", produces = MediaType.APPLICATION_JSON_VALUE)
class BatchController {

    private static final String DELETING = "outputs:delete";

    private final BulkChange bulk;

    BatchController(BulkChange bulk) {
        this.bulk = bulk;
    }

    /** One answer per output, in the order of the request. */
    record BatchAnswer(List<BatchItem> items) {}

    @PostMapping
    @RequiresScope("outputs:write")
    @Operation(summary = "The same change to many outputs. Deleting and restoring need outputs:delete too.")
    BatchAnswer run(@Valid @RequestBody BatchRequest request) {
        if ((request.deletes() || request.restores()) && !CurrentPrincipal.get().holds(DELETING)) {
            throw new Problem(
                    CommonError.SCOPE_MISSING, "This needs the permission " + DELETING + ", which you do not hold.");
        }
        return new BatchAnswer(bulk.run(request));
    }
}
