package io.keyledger.query.integrity;

import io.keyledger.access.Permission;
import io.keyledger.access.RequiresPermission;
import io.keyledger.query.reading.LedgerPoint;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@WhereTreeIsKept
class CheckpointController {

    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final TreeKeeper keeper;
    private final CheckpointKey key;

    CheckpointController(TreeKeeper keeper, CheckpointKey key) {
        this.keeper = keeper;
        this.key = key;
    }

    /**
     * A signed note over the present head.
     *
     * @param current where the ledger stands: what is signed is at least that
     */
    @Operation(summary = "A signed note of the size and root of the ledger")
    @GetMapping(path = "/v1/ledger/checkpoint", produces = TEXT)
    @RequiresPermission({Permission.AUDIT_READ, Permission.LEDGER})
    String checkpoint(LedgerPoint current) {
        return keeper.checkpoint().toString();
    }

    /** The key by which checkpoints are verified, in one line as C2SP signed-note writes it. */
    @Operation(summary = "The key by which checkpoints are verified")
    @GetMapping(path = "/v1/ledger/public-key", produces = TEXT)
    @RequiresPermission({Permission.AUDIT_READ, Permission.LEDGER})
    String publicKey() {
        return key.key() + "\n";
    }
}
