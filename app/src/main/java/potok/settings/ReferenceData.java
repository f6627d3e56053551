package potok.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** The lists that an organisation's administrators keep; each change is remembered and can be undone. */
@Service
public class ReferenceData {
    private final ReferenceRows rows;
    private final List<ReferenceUse> uses;
    private final StatusCaptions captions;
    private final ChangeHistory history;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;

    ReferenceData(
            ReferenceRows rows,
            List<ReferenceUse> uses,
            StatusCaptions captions,
            ChangeHistory history,
            TransactionTemplate transaction,
            ObjectMapper json) {
        this.rows = rows;
        this.uses = uses;
        this.captions = captions;
        this.history = history;
        this.transaction = transaction;
        this.json = json;
    }

    public List<ReferenceList> lists() {
        return ReferenceList.ALL;
    }

    /** @throws NotFound when there is no such list */
    public ReferenceList list(String code) {
        return ReferenceList.ALL.stream()
                .filter(list -> list.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    /** Also those that are not offered any more; of a fixed list also those that nobody has filled in. */
    public List<ReferenceEntry> entries(ReferenceList list) {
        var stored = rows.all(list);
        if (!list.fixed()) {
            return stored;
        }
        var byKey = new LinkedHashMap<String, ReferenceEntry>();
        captions.keys()
                .forEach(key -> byKey.put(
                        key,
                        new ReferenceEntry(fixedId(list, key), Map.of(list.key().name(), key), true)));
        stored.forEach(entry -> byKey.replace(entry.value(list.key()), entry));
        return List.copyOf(byKey.values());
    }

    /** @throws NotFound when it is not in the list */
    public ReferenceEntry entry(ReferenceList list, UUID id) {
        return entries(list).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** What is wrong, by column; empty when all is well. */
    public Map<String, RuleBroken> check(ReferenceList list, Map<String, String> typed) {
        var broken = new LinkedHashMap<String, RuleBroken>();
        for (var column : list.columns()) {
            try {
                var value = column.read(typed.getOrDefault(column.name(), ""));
                if (column.kind() == ReferenceColumn.Kind.CITY && !isCity(String.valueOf(value))) {
                    throw new RuleBroken("city-unknown", String.valueOf(value));
                }
            } catch (RuleBroken e) {
                broken.put(column.name(), e);
            }
        }
        return broken;
    }

    /** @throws RuleBroken when a value will not do, or the first column's is taken */
    public void add(ReferenceList list, Map<String, String> typed) {
        if (list.fixed()) {
            throw new RuleBroken("reference-fixed");
        }
        save(list, UUID.randomUUID(), typed, true);
    }

    public void change(ReferenceList list, UUID id, Map<String, String> typed) {
        var before = entry(list, id);
        var values = new TreeMap<>(typed);
        if (list.fixed()) {
            values.put(list.key().name(), before.value(list.key()));
        } else if (!before.value(list.key())
                .equals(values.getOrDefault(list.key().name(), "").strip())) {
            requireUnused(list, before, "reference-renamed-used");
        }
        save(list, id, values, before.active());
    }

    /** What is not active is offered nowhere, and stays where it was used. */
    public void setActive(ReferenceList list, UUID id, boolean active) {
        save(list, id, entry(list, id).values(), active);
    }

    /** @throws RuleBroken when it is used anywhere: then it can only be made inactive */
    public void delete(ReferenceList list, UUID id) {
        requireUnused(list, entry(list, id), "reference-used");
        write(list, id, null, null);
    }

    /** Swaps places with its neighbour. */
    public void move(ReferenceList list, UUID id, boolean up) {
        transaction.executeWithoutResult(status -> {
            var ids = new ArrayList<>(
                    rows.all(list).stream().map(ReferenceEntry::id).toList());
            var at = ids.indexOf(id);
            var to = up ? at - 1 : at + 1;
            if (at < 0) {
                throw new NotFound(id);
            }
            if (to >= 0 && to < ids.size()) {
                Collections.swap(ids, at, to);
            }
            for (var position = 0; position < ids.size(); position++) {
                rows.place(list, ids.get(position), position + 1);
            }
        });
    }

    /** Makes the entry what it was before, as a new change; refused when somebody changed it since. */
    public void undo(Change change) {
        var list = list(change.list());
        if (!Organisations.current().equals(change.place().organisation())) {
            throw new NotFound(change.id());
        }
        var id = UUID.fromString(change.record());
        var former = Optional.ofNullable(change.oldValue()).map(this::read);
        if (former.isEmpty()) {
            rows.lock(list, id).ifPresent(entry -> requireUnused(list, entry, "reference-used"));
        }
        write(list, id, former.orElse(null), change);
    }

    /** A value of the history as people read it. */
    public @Nullable String readable(String list, @Nullable String written) {
        if (written == null || lists().stream().noneMatch(one -> one.code().equals(list))) {
            return written;
        }
        var entry = read(written);
        var values = list(list).columns().stream()
                .map(entry::value)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
        return entry.active() ? values : values + " (–)";
    }

    private void save(ReferenceList list, UUID id, Map<String, String> typed, boolean active) {
        check(list, typed).values().stream().findFirst().ifPresent(broken -> {
            throw broken;
        });
        var values = new TreeMap<String, String>();
        list.columns().forEach(column -> {
            var value = column.read(typed.getOrDefault(column.name(), ""));
            values.put(column.name(), value == null ? "" : value.toString());
        });
        write(list, id, new ReferenceEntry(id, values, active), null);
    }

    /** @param wanted null for nothing any more; {@code undone} the change that this takes back */
    private void write(ReferenceList list, UUID id, @Nullable ReferenceEntry wanted, @Nullable Change undone) {
        try {
            transaction.executeWithoutResult(status -> {
                var now = rows.lock(list, id).orElse(null);
                var before = now == null ? null : written(now);
                var after = wanted == null ? null : written(wanted);
                if (undone != null && !Objects.equals(before, undone.newValue())) {
                    throw new RuleBroken("changed-since");
                }
                if (Objects.equals(before, after)) {
                    return;
                }
                if (wanted == null) {
                    rows.delete(list, id);
                } else if (now == null) {
                    rows.insert(list, id, columns(list, wanted), wanted.active());
                } else {
                    rows.update(list, id, columns(list, wanted), wanted.active());
                }
                history.add(
                        Place.organisation(Organisations.current()),
                        list.code(),
                        id.toString(),
                        before,
                        after,
                        undone == null ? null : undone.id());
                captions.tellChange();
            });
        } catch (DuplicateKeyException e) {
            throw new RuleBroken("reference-taken");
        } catch (DataIntegrityViolationException e) {
            throw new RuleBroken("reference-used");
        }
        captions.read();
    }

    private static Map<String, @Nullable Object> columns(ReferenceList list, ReferenceEntry entry) {
        var values = new TreeMap<String, @Nullable Object>();
        list.columns().forEach(column -> values.put(column.name(), column.read(entry.value(column))));
        return values;
    }

    private void requireUnused(ReferenceList list, ReferenceEntry entry, String problem) {
        var key = entry.value(list.key());
        if (uses.stream().anyMatch(use -> use.isUsed(list.code(), key))) {
            throw new RuleBroken(problem, key);
        }
    }

    private boolean isCity(String name) {
        return rows.all(ReferenceList.CITIES).stream()
                .anyMatch(city -> city.active() && name.equals(city.values().get("name")));
    }

    /** The same for all, so that two people who fill in the same entry meet. */
    private static UUID fixedId(ReferenceList list, String key) {
        var name = Organisations.current() + "/" + list.code() + "/" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private record Stored(TreeMap<String, String> values, boolean active) {}

    private String written(ReferenceEntry entry) {
        try {
            return json.writeValueAsString(new Stored(new TreeMap<>(entry.values()), entry.active()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReferenceEntry read(String written) {
        try {
            var stored = json.readValue(written, Stored.class);
            return new ReferenceEntry(new UUID(0, 0), stored.values(), stored.active());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
