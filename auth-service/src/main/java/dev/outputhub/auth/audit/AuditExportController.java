package dev.outputhub.auth.audit;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.paging.ListQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/audit/export")
class AuditExportController {

    private final AuditExport export;

    AuditExportController(AuditExport export) {
        this.export = export;
    }

    @GetMapping
    @RequiresScope("audit:read")
    @Operation(
            summary = "All entries that the filters let through, as a file.",
            description = "`format` is csv (RFC 4180; before and after as JSON) or json (an array), csv where it is"
                    + " not said. As JSON each entry has a `proof`: what was hashed and its place in the chain, which"
                    + " `./hub audit verify` checks anywhere, with the file of `/audit/checkpoints`. The filters and"
                    + " `sort` are those of the list. That it was exported is an entry itself.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "string"))
            })
    ResponseEntity<Resource> export(
            HttpServletRequest request, @RequestParam(name = AuditExport.FORMAT, defaultValue = "csv") String format) {
        // no list: it has no pages
        var query = ListQuery.of(request.getParameterMap());
        var wanted = AuditExportFormat.of(format);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(wanted.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(wanted.fileName())
                                .build()
                                .toString())
                .body(new InputStreamResource(export.open(query, wanted)));
    }
}
