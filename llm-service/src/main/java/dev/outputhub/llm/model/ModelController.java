package dev.outputhub.llm.model;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/models")
class ModelController {

    private final ModelCatalog catalog;

    ModelController(ModelCatalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping
    @RequiresScope("completions:read")
    @Operation(
            summary = "The models that can be asked",
            description =
                    "All of them at once: providers' own lists, kept for a few minutes, and each connection's default.")
    Page<ModelView> list() {
        return new Page<>(catalog.all(), null, null);
    }
}
