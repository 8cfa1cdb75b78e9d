package dev.outputhub.auth.vouching;

import dev.outputhub.platform.identity.CurrentPrincipal;
import dev.outputhub.platform.identity.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit")
class VouchingController {

    private final IntegrityCheck integrity;
    private final DailyCheck daily;
    private final Vouchers vouchers;
    private final VouchingKey key;
    private final CheckpointFile file;

    VouchingController(
            IntegrityCheck integrity, DailyCheck daily, Vouchers vouchers, VouchingKey key, CheckpointFile file) {
        this.integrity = integrity;
        this.daily = daily;
        this.vouchers = vouchers;
        this.key = key;
        this.file = file;
    }

    @GetMapping("/integrity")
    @RequiresScope("audit:read")
    @Operation(
            summary = "Check that every entry is as it was written, and name those that cannot be shown.",
            description =
                    "Follows the chain of hashes over the whole trail of the organisation and compares it with what"
                            + " was vouched for, so it takes longer the longer that is. `firstBroken` is the number of the"
                            + " first entry that does not follow from the one before it, that is missing, or that is"
                            + " another than the one that a checkpoint was signed for.")
    Integrity integrity() {
        return integrity.check();
    }

    @GetMapping("/vouching")
    @RequiresScope("audit:read")
    @Operation(
            summary = "What the daily check of the trail found, and to which entry a signed checkpoint vouches for it.",
            description =
                    "`firstWrong` is the number of the first entry that is wrong, and `reason` why: it was `changed`,"
                            + " is `missing` or `inserted`, is `not-as-vouched` (the chain follows, but is another), or"
                            + " `not-vouched` (its checkpoint is gone). Before the first check has ended all of it is"
                            + " null.")
    Vouching vouching() {
        var organization = CurrentPrincipal.get().organizationId();
        if (!key.isThere()) {
            return new Vouching(null, null, null, null, null, null, null, 1);
        }
        long keptFrom = vouchers.beginning(organization).map(Beginning::from).orElse(1L);
        var publicKey = key.known().getFirst();
        var last = daily.state(organization).last();
        if (last == null) {
            return new Vouching(publicKey, null, null, null, null, null, null, keptFrom);
        }
        var wrong = last.wrong();
        return new Vouching(
                publicKey,
                last.at(),
                last.to(),
                last.entries(),
                last.vouchedTo(),
                wrong == null ? null : wrong.sequence(),
                reason(wrong),
                keptFrom);
    }

    @GetMapping("/checkpoints")
    @RequiresScope("audit:read")
    @Operation(
            summary = "The signed checkpoints of the trail, as a file.",
            description =
                    "With an export of the trail as JSON it is all that `./hub audit verify` needs, on any machine."
                            + " Each of `checkpoints`, and `beginning` where entries were kept long enough, is signed (RFC"
                            + " 7515, EdDSA) by one of `keys` (Ed25519, base64url). They hold hashes and no texts.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "string")))
    ResponseEntity<Resource> checkpoints() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit-checkpoints.json")
                                .build()
                                .toString())
                .body(new InputStreamResource(file.open(CurrentPrincipal.get().organizationId())));
    }

    private static @Nullable String reason(@Nullable Wrong wrong) {
        return wrong == null
                ? null
                : wrong.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
