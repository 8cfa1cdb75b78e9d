package dev.outputhub.auth.logo;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/organization/logo")
class LogoController {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate();

    private final OrganizationLogo logo;

    LogoController(OrganizationLogo logo) {
        this.logo = logo;
    }

    @GetMapping
    @RequiresScope("profile:read")
    @Operation(
            summary = "The logo of an organisation that I belong to.",
            description = "`of` is its slug. 404 where it has none, and for an organisation that is not mine. `v` only "
                    + "tells browsers one logo from another; `me.organizations[].logo` is the whole address.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> read(@RequestParam String of, @Nullable @RequestParam(required = false) String v) {
        var image = logo.of(of);
        return ResponseEntity.ok()
                .cacheControl(KEPT)
                .eTag(image.digest())
                .contentType(MediaType.parseMediaType(image.mediaType()))
                .body(image.content());
    }

    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresScope("organization:write")
    @Operation(
            summary = "Give the organisation a logo, in the place of the one it has.",
            description =
                    "`file` is a picture in PNG, JPEG or WebP of at most 512 KiB, told by its content: 400 for another.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@RequestPart MultipartFile file) throws IOException {
        if (file.getSize() > LogoImage.LARGEST) {
            throw Problem.invalid("file", "is larger than 512 KiB");
        }
        logo.put(LogoImage.of(file.getBytes()));
    }

    @DeleteMapping
    @RequiresScope("organization:write")
    @Operation(summary = "Take the logo away.", description = "Does nothing where there is none.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove() {
        logo.remove();
    }
}
