package dev.outputhub.auth.access;

import dev.outputhub.auth.audit.AuditEntry;
import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import jakarta.validation.Validator;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** For the gateways, which prove themselves by the key that they share with the services. */
@RestController
class AccessController {

    private static final String GATEWAY = "gateway";

    record Written(int written) {}

    private final Accesses accesses;
    private final GatewayProofs proofs;
    private final JsonMapper json;
    private final Validator validator;

    AccessController(Accesses accesses, GatewayProofs proofs, JsonMapper json, Validator validator) {
        this.accesses = accesses;
        this.proofs = proofs;
        this.json = json;
        this.validator = validator;
    }

    /** @param body as it was sent, since the proof is of its bytes */
    @PostMapping("/internal/open/accesses")
    @RequiresScope(RequiresScope.NONE)
    Written write(
            @RequestBody String body,
            @RequestHeader(name = GatewayProofs.HEADER, required = false) @Nullable String proof) {
        if (!proofs.prove(body, proof)) {
            throw new Problem(CommonError.SCOPE_MISSING, "Only gateways tell what was reached.");
        }
        var told = read(body);
        accesses.write(told.accesses().stream().map(this::entry).toList());
        return new Written(told.accesses().size());
    }

    private ToldAccesses read(String body) {
        try {
            var told = json.readValue(body, ToldAccesses.class);
            if (validator.validate(told).isEmpty()) {
                return told;
            }
        } catch (JacksonException malformed) {
            // answered below, like what can be read and cannot be
        }
        throw Problem.invalid("accesses", "are not as agreed");
    }

    private Accesses.Entry entry(ToldAccess told) {
        return new Accesses.Entry(
                told.organization(),
                new AuditEntry(
                        told.id(),
                        told.last().truncatedTo(ChronoUnit.MICROS),
                        told.kind(),
                        told.recordKind(),
                        told.record(),
                        GATEWAY,
                        told.person(),
                        told.email(),
                        told.address(),
                        null,
                        told.told().isEmpty() ? null : json.valueToTree(told.told())));
    }
}
