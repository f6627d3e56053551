package potok.identity.protection;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.integrations.signals.Signals;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/**
 * From which addresses an organisation's people may come. A role that has a list of its own goes by that list, all
 * others by the organisation's; where there is none, from everywhere. Who has several listed roles must fit each.
 */
@Service
public class AddressLists {
    private static final String TOPIC = "address-lists";
    /** A signal may be lost. */
    private static final Duration LONGEST_UNREAD = Duration.ofMinutes(1);

    private static final int MOST_ORGANISATIONS = 10_000;
    private static final int MOST_ENTRIES = 500;

    private final IpAllowanceRepository allowances;
    private final Signals signals;
    private final LoadingCache<UUID, List<Entry>> known;

    AddressLists(IpAllowanceRepository allowances, Signals signals) {
        this.allowances = allowances;
        this.signals = signals;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_ORGANISATIONS)
                .expireAfterWrite(LONGEST_UNREAD)
                .build(organisation -> Organisations.in(organisation, this::entries));
        signals.listen(TOPIC, organisation -> known.invalidate(UUID.fromString(organisation)));
    }

    /** @param role null: for everybody whose roles have no list */
    public record Entry(UUID id, @Nullable Role role, String network, String note) {}

    public boolean allow(SignedIn user, String address) {
        return allows(known.get(user.home()), user.roles(), address);
    }

    /** Those of the present organisation. */
    public List<Entry> entries() {
        return allowances.findAll().stream()
                .map(IpAllowance::entry)
                .sorted(Comparator.comparing(Entry::role, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Entry::network))
                .toList();
    }

    /** @param address from which the administrator himself comes */
    @Transactional
    public void add(@Nullable Role role, String network, String note, SignedIn administrator, String address) {
        var added = new IpAllowance(role, Networks.normal(network), note.strip());
        var before = entries();
        if (before.stream().anyMatch(entry -> same(entry, added.entry()))) {
            throw new RuleBroken("network-listed", added.entry().network());
        }
        if (before.size() >= MOST_ENTRIES) {
            throw new RuleBroken("too-many-networks", MOST_ENTRIES);
        }
        refuseToShutOut(administrator, address, Stream.concat(before.stream(), Stream.of(added.entry())));
        allowances.save(added);
        tell();
    }

    @Transactional
    public void remove(UUID id, SignedIn administrator, String address) {
        var removed = allowances.findById(id).orElseThrow(() -> new NotFound(id));
        refuseToShutOut(administrator, address, entries().stream().filter(entry -> !entry.id()
                .equals(id)));
        allowances.delete(removed);
        tell();
    }

    private static boolean same(Entry one, Entry other) {
        return one.role() == other.role() && one.network().equals(other.network());
    }

    private static void refuseToShutOut(SignedIn administrator, String address, Stream<Entry> entries) {
        var concerned = administrator.home().equals(Organisations.current());
        if (concerned && !allows(entries.toList(), administrator.roles(), address)) {
            throw new RuleBroken("own-address-shut-out", Networks.readable(address));
        }
    }

    private void tell() {
        signals.send(TOPIC, Organisations.current().toString());
    }

    static boolean allows(List<Entry> entries, Set<Role> roles, String address) {
        if (entries.isEmpty()) {
            return true;
        }
        var listed = roles.stream()
                .filter(role -> entries.stream().anyMatch(entry -> entry.role() == role))
                .toList();
        return listed.isEmpty()
                ? contains(entries, null, address)
                : listed.stream().allMatch(role -> contains(entries, role, address));
    }

    private static boolean contains(List<Entry> entries, @Nullable Role role, String address) {
        var list = entries.stream().filter(entry -> entry.role() == role).toList();
        return list.isEmpty() || list.stream().anyMatch(entry -> Networks.contains(entry.network(), address));
    }
}
