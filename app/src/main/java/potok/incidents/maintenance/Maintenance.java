package potok.incidents.maintenance;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.files.FileId;
import potok.files.Files;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Everything that can be done with planned maintenance, whoever asks: a page, the calendar, a process step. */
@Service
@Transactional
public class Maintenance implements ServiceRound {
    private static final String ITEM_FILES = "maintenance-item:";

    private final MaintenanceRunRepository runs;
    private final MaintenanceItemRepository items;
    private final MaintenanceLists lists;
    private final MaintenanceRules rules;
    private final Checks checks;
    private final MaintenanceNotices notices;
    private final Files files;
    private final Settings settings;
    private final Clock clock;

    Maintenance(
            MaintenanceRunRepository runs,
            MaintenanceItemRepository items,
            MaintenanceLists lists,
            MaintenanceRules rules,
            Checks checks,
            MaintenanceNotices notices,
            Files files,
            Settings settings,
            Clock clock) {
        this.runs = runs;
        this.items = items;
        this.lists = lists;
        this.rules = rules;
        this.checks = checks;
        this.notices = notices;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens each list whose hour has come in its period and that is not open or done in it yet. */
    public List<MaintenanceId> openDue() {
        var now = clock.instant();
        return Stream.of(Frequency.values())
                .filter(frequency -> !beginning(frequency, today(now)).isAfter(now))
                .flatMap(frequency -> openOnce(frequency, now).stream())
                .toList();
    }

    /** @throws RuleBroken when it was opened in this period already, or its list is empty */
    public MaintenanceId open(Frequency frequency) {
        var now = clock.instant();
        if (lists.active(frequency).isEmpty()) {
            throw new RuleBroken("maintenance-list-empty");
        }
        return openOnce(frequency, now).orElseThrow(() -> new RuleBroken("maintenance-opened-already"));
    }

    @Override
    public Instant nextBeginning() {
        var now = clock.instant();
        return Stream.of(Frequency.values())
                .map(frequency -> {
                    var begins = beginning(frequency, today(now));
                    return begins.isAfter(now)
                            ? begins
                            : beginning(frequency, frequency.after(frequency.periodOf(today(now))));
                })
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Optional<MaintenanceId> openOnce(Frequency frequency, Instant now) {
        var period = frequency.periodOf(today(now));
        var list = lists.active(frequency);
        lists.waitForOthers();
        if (list.isEmpty() || runs.existsByFrequencyAndPeriodStart(frequency, period)) {
            return Optional.empty();
        }
        var run = runs.saveAndFlush(new MaintenanceRun(runs.nextNumber(), frequency, period, now));
        items.saveAll(list.stream().map(item -> item.forRun(run.id())).toList());
        return Optional.of(run.id());
    }

    /** On the first day of the period, at the hour of the list. */
    private Instant beginning(Frequency frequency, LocalDate day) {
        return frequency
                .periodOf(day)
                .atTime(rules.begins(frequency))
                .atZone(zone())
                .toInstant();
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    private ZoneId zone() {
        return settings.get(CompanySettings.ZONE);
    }

    /** Sets by when it has to be done; returns that moment. */
    public Instant plan(MaintenanceId id, Duration term) {
        var run = locked(id);
        var due = run.openedAt().plus(term);
        run.dueAt(due);
        runs.save(run);
        return due;
    }

    /** Ids of the items, in their order. */
    @Transactional(readOnly = true)
    public List<UUID> itemsOf(MaintenanceId id) {
        return items.findByMaintenanceOrderByPosition(id).stream()
                .map(MaintenanceItem::id)
                .toList();
    }

    /** Has the system look where it can; true when the item is done by that. */
    public boolean check(UUID itemId) {
        var item = item(itemId);
        var check = item.check();
        if (check == null || !checks.canLook(check)) {
            item.handToPeople();
        } else {
            var run = locked(item.maintenance());
            item.checked(checks.look(check, run.openedAt().minus(run.frequency().span())), clock.instant());
        }
        items.save(item);
        changed(item, MaintenanceRun::itemChecked);
        return item.view().isSettled();
    }

    /** @throws RuleBroken when there is no evidence, neither text nor file nor what the system found */
    public void done(UUID itemId, @Nullable String evidence) {
        var item = item(itemId);
        var hasFiles = !files.of(ITEM_FILES + itemId).isEmpty();
        item.done(evidence, hasFiles, actor(), clock.instant());
        items.save(item);
        changed(item, run -> run.itemSettled(null));
    }

    public void skip(UUID itemId, String reason) {
        var item = item(itemId);
        item.skip(reason, actor(), clock.instant());
        items.save(item);
        changed(item, run -> run.itemSettled(reason));
    }

    /** @throws RuleBroken when the item is settled, or the file is none that is kept */
    public FileId attach(UUID itemId, String name, byte[] content) {
        var item = item(itemId);
        item.refuseSettled();
        var file = files.keep(ITEM_FILES + itemId, name, content);
        changed(item, MaintenanceRun::itemChecked);
        return file;
    }

    /** @param group whose members are told */
    public void tellOverdue(MaintenanceId id, String group) {
        var run = locked(id);
        if (run.overdue(clock.instant())) {
            runs.save(run);
            notices.overdue(view(id), group);
        }
    }

    public void close(MaintenanceId id) {
        var run = locked(id);
        run.close(clock.instant());
        runs.save(run);
    }

    @Transactional(readOnly = true)
    public MaintenanceView view(MaintenanceId id) {
        return views(List.of(run(id))).get(0);
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<MaintenanceView> views(Collection<MaintenanceId> ids) {
        return views(runs.findAllById(ids));
    }

    @Transactional(readOnly = true)
    public Page<MaintenanceView> find(MaintenanceFilter filter, Pageable page) {
        var found = runs.findAll(MaintenanceSearch.by(filter, clock.instant()), page);
        var views = views(found.getContent()).stream().collect(toMap(MaintenanceView::id, Function.identity()));
        return found.map(run -> views.getOrDefault(run.id(), view(run.id())));
    }

    @Transactional(readOnly = true)
    public MaintenanceItemView item(MaintenanceId maintenance, UUID id) {
        return items.findById(id)
                .filter(item -> item.maintenance().equals(maintenance))
                .map(MaintenanceItem::view)
                .orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public List<MaintenanceItemView> items(MaintenanceId id) {
        return items.findByMaintenanceOrderByPosition(run(id).id()).stream()
                .map(MaintenanceItem::view)
                .toList();
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<MaintenanceItemView> itemViews(Collection<UUID> ids) {
        return items.findAllById(ids).stream().map(MaintenanceItem::view).toList();
    }

    private List<MaintenanceView> views(List<MaintenanceRun> found) {
        var now = clock.instant();
        var progress = items.progress(found.stream().map(MaintenanceRun::id).toList()).stream()
                .collect(toMap(MaintenanceItemRepository.Progress::getMaintenance, Function.identity()));
        return found.stream()
                .map(run -> {
                    var done = progress.get(run.id());
                    return done == null
                            ? run.view(0, 0, 0, now)
                            : run.view(done.getItems(), done.getSettled(), done.getSkipped(), now);
                })
                .toList();
    }

    private void changed(MaintenanceItem item, Consumer<MaintenanceRun> how) {
        var run = locked(item.maintenance());
        how.accept(run);
        runs.save(run);
    }

    private static String actor() {
        return CurrentUser.find().map(SignedIn::name).orElse("");
    }

    /** Whoever changes it waits for who does so just now: its process, or somebody who settles an item. */
    private MaintenanceRun locked(MaintenanceId id) {
        return runs.findLockedById(id).orElseThrow(() -> new NotFound(id));
    }

    private MaintenanceRun run(MaintenanceId id) {
        return runs.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private MaintenanceItem item(UUID id) {
        return items.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
