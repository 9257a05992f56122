package io.litige.app.export;

import io.litige.api.value.DataClass;
import io.litige.api.value.DisputeId;
import io.litige.app.wiring.KeyVault;
import io.litige.app.wiring.KeyVault.Key;
import io.litige.app.wiring.KeyVault.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keys of exports: each has one of its own, which goes when its time is over, or with all keys of its dispute. */
@Component
class ExportKeys {
    private final KeyVault vault;

    ExportKeys(KeyVault vault) {
        this.vault = vault;
    }

    /**
     * The key to seal an export with; the same each time it is made. One of the dispute's keys, so that it goes with them;
     * where they are destroyed already nobody's text is left in the export, and it has a key that is nobody's.
     */
    Key sealing(DisputeId dispute, UUID export) {
        var key = made(own(dispute, export));
        return key.secret() == null ? made(nobodys(export)) : key;
    }

    private Key made(Scope scope) {
        return Objects.requireNonNull(vault.keysFor(Set.of(scope)).get(scope));
    }

    /** The key with that id when it is the one of that export; without secret once it is destroyed. */
    Optional<Key> opening(UUID export, UUID id) {
        return Optional.ofNullable(vault.find(List.of(id)).get(id))
                .filter(key -> key.scope().subject().equals(export));
    }

    /** Lets nobody read what was sealed with it, nor any copy of it, wherever that lies. */
    void destroy(DisputeId dispute, UUID export) {
        vault.erase(List.of(own(dispute, export), nobodys(export)), "litige", "the export is no longer kept");
    }

    private static Scope own(DisputeId dispute, UUID export) {
        return new Scope(export, dispute.value(), DataClass.PERSONAL);
    }

    private static Scope nobodys(UUID export) {
        return new Scope(export, export, DataClass.PERSONAL);
    }
}
