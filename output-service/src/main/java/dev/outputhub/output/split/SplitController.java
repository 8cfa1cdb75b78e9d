package dev.outputhub.output.split;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.outputhub.output.output.store.Text;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.Page;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proposes rows out of pasted text; stores nothing. */
@RestController
@RequestMapping(path = "/api/v1/outputs/split", produces = MediaType.APPLICATION_JSON_VALUE)
class SplitController {

    /** Pasted text. */
    record Pasted(
            @JsonAlias("text") @NotBlank @Size(max = Text.LONGEST)
            String content) {}

    @PostMapping
    @RequiresScope("outputs:write")
    @Operation(
            summary = "Take pasted text with prompt and output parts apart into proposed rows. Stores nothing.",
            description =
                    "Parts are told by markers such as ## Prompt and ## Output, outside of code; text without any is "
                            + "one row. There is one page of rows, in the order of the text.")
    Page<SplitRow> split(@Valid @RequestBody Pasted pasted) {
        return new Page<>(PastedText.rows(pasted.content()), null, null);
    }
}
