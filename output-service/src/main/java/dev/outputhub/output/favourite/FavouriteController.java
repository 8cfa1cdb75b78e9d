package dev.outputhub.output.favourite;

import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's favourites over HTTP. No If-Match: they belong to the person, not to the output's version. */
@RestController
@RequestMapping("/api/v1/outputs/{outputId}/favourite")
class FavouriteController {

    private final Favourites favourites;

    FavouriteController(Favourites favourites) {
        this.favourites = favourites;
    }

    @PutMapping
    @RequiresScope("outputs:read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep an output at hand, for oneself.")
    void add(@PathVariable UUID outputId) {
        favourites.add(outputId);
    }

    @DeleteMapping
    @RequiresScope("outputs:read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "No longer keep it at hand.")
    void remove(@PathVariable UUID outputId) {
        favourites.remove(outputId);
    }
}
