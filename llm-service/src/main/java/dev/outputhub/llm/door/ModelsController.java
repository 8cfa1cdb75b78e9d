package dev.outputhub.llm.door;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.outputhub.llm.LlmError;
import dev.outputhub.llm.model.ModelCatalog;
import dev.outputhub.llm.model.ModelView;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/openai/v1/models")
class ModelsController {

    private final ModelCatalog catalog;

    ModelsController(ModelCatalog catalog) {
        this.catalog = catalog;
    }

    record ModelList(@Schema(example = "list") String object, List<Model> data) {}

    /** @param created not known of any model, and yet a number that programs expect */
    record Model(
            @Schema(example = "Demo/demo") String id,
            @Schema(example = "model") String object,
            @Schema(example = "0") long created,

            @Schema(example = "demo") @JsonProperty("owned_by")
            String ownedBy) {

        static Model of(ModelView view) {
            return new Model(view.id(), "model", 0, view.provider().label());
        }
    }

    @GetMapping
    @RequiresScope("completions:read")
    @Operation(
            summary = "The models that can be asked, as OpenAI lists them",
            description = "Each as connection/model.")
    ModelList list() {
        return new ModelList("list", catalog.all().stream().map(Model::of).toList());
    }

    @GetMapping(path = "/{*id}")
    @RequiresScope("completions:read")
    @Operation(summary = "One model, as OpenAI shows it", description = "Its name may have slashes.")
    Model get(@PathVariable String id) {
        var name = id.substring(1);
        return catalog.all().stream()
                .filter(view -> view.id().equals(name))
                .findFirst()
                .map(Model::of)
                .orElseThrow(() ->
                        Problem.refused(LlmError.UNKNOWN_MODEL, "model", "The model '" + name + "' does not exist."));
    }
}
