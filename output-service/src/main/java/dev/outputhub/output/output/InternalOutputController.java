package dev.outputhub.output.output;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.outputhub.output.output.capture.NewOutput;
import dev.outputhub.output.output.capture.OutputLibrary;
import dev.outputhub.output.output.read.OutputView;
import dev.outputhub.output.output.store.Source;
import dev.outputhub.platform.database.Identifiers;
import dev.outputhub.platform.identity.RequiresScope;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Captures for other services, such as a message that a person saves as an output. */
@RestController
@RequestMapping("/internal/outputs")
class InternalOutputController {

    private final OutputLibrary library;

    InternalOutputController(OutputLibrary library) {
        this.library = library;
    }

    /** @param id makes the call safe to repeat */
    record Given(@Nullable UUID id, @Valid @JsonUnwrapped NewOutput output) {}

    @PostMapping
    @RequiresScope(RequiresScope.INTERNAL)
    @ResponseStatus(HttpStatus.CREATED)
    OutputView capture(@Valid @RequestBody Given given) {
        var id = given.id() == null ? Identifiers.next() : given.id();
        var source =
                given.output().source() == null ? Source.MANUAL : given.output().source();
        return library.capture(id, given.output(), source);
    }
}
