package dev.annals.server.sealing;

import dev.annals.server.http.Resource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does with the master key while the server works. */
@RestController
@RequestMapping(Resource.BASE + "/master-key")
@Tag(name = "Sealing")
class MasterKeyController {
    private final MasterKeyRotation rotation;

    MasterKeyController(MasterKeyRotation rotation) {
        this.rotation = rotation;
    }

    @PostMapping("/rotation")
    @Operation(
            summary = "Wrap the keys of all data subjects by a new master key",
            description =
                    "Adds one to the file of master keys; keys that are given by a setting are rotated to the last of"
                            + " them. No event is touched. docs/sealing.md says when the old one can go.")
    MasterKeyRotation.Rotated rotate() {
        return rotation.rotate();
    }
}
