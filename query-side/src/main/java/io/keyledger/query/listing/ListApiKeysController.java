package io.keyledger.query.listing;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.query.apikey.ApiKeyResources;
import io.keyledger.query.reading.ReadPoint;
import io.keyledger.vocabulary.OrganizationId;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ListApiKeysController {

    private final Listing listing;
    private final Cursors cursors;

    ListApiKeysController(Listing listing, Cursors cursors) {
        this.listing = listing;
        this.cursors = cursors;
    }

    @Operation(summary = "The API keys that are active or revoked")
    @GetMapping("/v1/organizations/{organization}/api-keys")
    @RequiresPermission(Permission.API_KEYS_READ)
    ApiKeyList list(
            @PathVariable OrganizationId organization,
            @ModelAttribute ListParameters parameters,
            ReadPoint current) {
        ListingQuery query = parameters.query(organization, cursors);
        ListingPage page = listing.page(query);
        return new ApiKeyList(
                page.items().stream().map(ApiKeyResources::of).toList(),
                page.next().map(next -> cursors.encode(query.filter(), next)).orElse(null));
    }
}
