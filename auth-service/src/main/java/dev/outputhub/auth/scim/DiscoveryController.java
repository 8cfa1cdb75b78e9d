package dev.outputhub.auth.scim;

import dev.outputhub.platform.identity.RequiresScope;
import dev.outputhub.platform.problems.CommonError;
import dev.outputhub.platform.problems.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What of SCIM is spoken here, for whoever asks before they begin. */
@RestController
@RequestMapping(path = "/scim/v2", produces = Scim.JSON)
class DiscoveryController {

    private final Discovery discovery;

    DiscoveryController(Discovery discovery) {
        this.discovery = discovery;
    }

    @GetMapping("/ServiceProviderConfig")
    @RequiresScope(Scim.SCOPE)
    @Operation(
            summary = "SCIM: what is supported.",
            description = "Changes by PATCH and filters; neither bulk requests nor sorting nor ETags.")
    Map<String, Object> config() {
        return discovery.config();
    }

    @GetMapping("/ResourceTypes")
    @RequiresScope(Scim.SCOPE)
    @Operation(summary = "SCIM: the kinds of resources.", description = "Users and groups.")
    ScimList<Map<String, Object>> resourceTypes() {
        return all(discovery.resourceTypes());
    }

    @GetMapping("/ResourceTypes/{name}")
    @RequiresScope(Scim.SCOPE)
    @Operation(summary = "SCIM: one kind of resource.", description = "`User` or `Group`, else 404.")
    Map<String, Object> resourceType(@PathVariable String name) {
        return one(discovery.resourceTypes(), name);
    }

    @GetMapping("/Schemas")
    @RequiresScope(Scim.SCOPE)
    @Operation(summary = "SCIM: the attributes that are kept.", description = "Others are taken and left.")
    ScimList<Map<String, Object>> schemas() {
        return all(discovery.schemas());
    }

    @GetMapping("/Schemas/{urn}")
    @RequiresScope(Scim.SCOPE)
    @Operation(summary = "SCIM: the attributes of one schema.", description = "404 for one that is not spoken here.")
    Map<String, Object> schema(@PathVariable String urn) {
        return one(discovery.schemas(), urn);
    }

    private static ScimList<Map<String, Object>> all(List<Map<String, Object>> resources) {
        return ScimList.of(resources, resources.size(), 1);
    }

    private static Map<String, Object> one(List<Map<String, Object>> resources, String id) {
        return resources.stream()
                .filter(resource -> id.equals(resource.get("id")))
                .findFirst()
                .orElseThrow(() -> new Problem(CommonError.NOT_FOUND, "There is nothing at this address."));
    }
}
