package io.litige.app.wiring;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.litige.api.value.DataClass;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys of protected texts: one per person, dispute and class of data (design of trust, 4.3). A key is committed before
 * the event that needs it; an orphan key is harmless, an event without its key is not.
 */
public final class KeyVault {
    private static final Logger log = LoggerFactory.getLogger(KeyVault.class);

    /** More than are ever read at the same time. */
    private static final int PAGES = 64;

    /** What a key is for. */
    public record Scope(UUID subject, UUID dispute, DataClass dataClass) {}

    /**
     * @param secret null once erased
     */
    public record Key(UUID id, Scope scope, @Nullable SecretKey secret) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Key[" + id + "]";
        }
    }

    private final SubjectKeyTable table;
    private final KeyEncryptionKey kek;

    /** Keeps the keys in memory that are often asked for. Who reads the whole record shall not drive them out. */
    private final Cache<UUID, Key> often;

    /** Keys fetched for a page nobody has finished reading yet: each is needed once, and soon. */
    private final Queue<Collection<Key>> soon = new ArrayBlockingQueue<>(PAGES);

    private final Cache<UUID, Key> byId;
    private final Cache<Scope, Key> active;

    /** Disputes whose keys went while some were just being read: longer than any reading takes. */
    private final Cache<UUID, Boolean> gone;

    KeyVault(SubjectKeyTable table, KeyEncryptionKey kek, Duration cacheFor, int cacheSize) {
        this.table = table;
        this.kek = kek;
        this.often = Caffeine.newBuilder()
                .expireAfterWrite(cacheFor)
                .maximumSize(cacheSize)
                .build();
        this.byId = whileKept(cacheFor);
        this.active = whileKept(cacheFor);
        this.gone = Caffeine.newBuilder().expireAfterWrite(cacheFor).build();
        refuseForeignKeys();
    }

    /**
     * The active key of each scope, made where there was none; one without secret where the dispute's texts were
     * destroyed. At most one round trip when all is calm.
     */
    public Map<Scope, Key> keysFor(Set<Scope> scopes) {
        var found = new HashMap<>(active.getAllPresent(scopes));
        var missing = new LinkedHashSet<>(scopes);
        missing.removeAll(found.keySet());
        while (!missing.isEmpty()) {
            // Somebody else may just be making the same key: ours is then not taken and theirs not yet seen.
            for (var key : opened(table.findOrCreate(candidates(missing)))) {
                remember(key);
                found.put(key.scope(), key);
            }
            missing.removeAll(found.keySet());
        }
        return found;
    }

    /** The keys with these ids, erased ones included; unknown ids are absent. At most one round trip. */
    public Map<UUID, Key> find(Collection<UUID> ids) {
        var wanted = Set.copyOf(ids);
        var found = new HashMap<>(often.getAllPresent(wanted));
        if (found.size() < wanted.size()) {
            found.putAll(byId.getAllPresent(wanted));
        }
        var missing = new LinkedHashSet<>(wanted);
        missing.removeAll(found.keySet());
        if (!missing.isEmpty()) {
            for (var key : opened(table.find(missing))) {
                remember(key);
                found.put(key.id(), key);
            }
        }
        if (found.size() < wanted.size()) {
            missing.removeAll(found.keySet());
            log.error("keys are missing in the vault, was an older backup restored? {}", missing);
        }
        return found;
    }

    /** Loads the keys of a page at once, so that reading what is on it asks nobody. */
    void prefetch(Collection<UUID> ids) {
        var page = find(ids).values();
        while (!soon.offer(page)) {
            soon.poll();
        }
    }

    /**
     * Destroys the keys of these scopes for good; what they protected cannot be read again by anybody. Repeating it does
     * no harm.
     *
     * @param by pseudonym of who did it
     * @param basis legal ground
     */
    public void erase(Collection<Scope> scopes, String by, String basis) {
        var ids = table.erase(scopes, by, basis);
        active.invalidateAll(scopes);
        byId.invalidateAll(ids);
        often.invalidateAll(ids);
    }

    /**
     * Destroys every key of a dispute for good, in every process, and lets none be made again. Repeating it does no harm.
     *
     * @param by pseudonym of who decided it
     * @param basis legal ground
     */
    public void shred(UUID dispute, String by, String basis) {
        table.shred(dispute, by, basis);
        forget(dispute);
    }

    /** Destroys keys that were just being made when their dispute was shredded; gives their number. */
    public int sweep() {
        return table.sweep();
    }

    /** Keeps nothing in memory that opens a text of that dispute. */
    void forget(UUID dispute) {
        gone.put(dispute, true);
        soon.clear();
        often.asMap().values().removeIf(key -> key.scope().dispute().equals(dispute));
        byId.asMap().values().removeIf(key -> key.scope().dispute().equals(dispute));
        active.asMap().keySet().removeIf(scope -> scope.dispute().equals(dispute));
    }

    /** Keeps nothing at all in memory: what was destroyed meanwhile is not known. */
    void forgetAll() {
        soon.clear();
        often.invalidateAll();
        byId.invalidateAll();
        active.invalidateAll();
    }

    /** Fails when the vault cannot be read. */
    void ping() {
        table.keyEncryptionKeys();
    }

    private void remember(Key key) {
        if (gone.getIfPresent(key.scope().dispute()) != null) {
            return;
        }
        often.put(key.id(), key);
        byId.put(key.id(), key);
        if (key.secret() != null) {
            // There is one active key of a scope: who reads a document will not ask again to write it.
            active.put(key.scope(), key);
        }
    }

    private List<SubjectKeyTable.Row> candidates(Set<Scope> scopes) {
        var rows = new ArrayList<SubjectKeyTable.Row>();
        for (var scope : scopes) {
            rows.add(new SubjectKeyTable.Row(UUID.randomUUID(), scope, kek.wrap(fresh()), kek.id()));
        }
        return rows;
    }

    private List<Key> opened(List<SubjectKeyTable.Row> rows) {
        return rows.stream()
                .map(row -> new Key(row.id(), row.scope(), secret(row)))
                .toList();
    }

    private @Nullable SecretKey secret(SubjectKeyTable.Row row) {
        boolean destroyed = gone.getIfPresent(row.scope().dispute()) != null;
        return row.wrapped() == null || destroyed ? null : kek.unwrap(row.wrapped());
    }

    private void refuseForeignKeys() {
        var foreign = table.keyEncryptionKeys().stream()
                .filter(id -> !id.equals(kek.id()))
                .toList();
        if (!foreign.isEmpty()) {
            throw new StartupRefused(
                    "The key vault was written under another key encryption key " + foreign + ", this one is "
                            + kek.id(),
                    "Restore the key encryption key that belongs to this database.");
        }
    }

    private static SecretKey fresh() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finds what somebody else keeps, and does not keep it. */
    private static <K> Cache<K, Key> whileKept(Duration atMost) {
        return Caffeine.newBuilder().expireAfterWrite(atMost).weakValues().build();
    }
}
