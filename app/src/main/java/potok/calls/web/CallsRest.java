package potok.calls.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import potok.calls.CallFilter;
import potok.calls.CallStatus;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.identity.UserId;
import potok.identity.Users;
import potok.settings.Cities;
import potok.shared.Days;
import potok.shared.RuleBroken;

/** Calls as the customer's present clients ask for them (row C7). */
@RestController
@RequestMapping("/api/calls")
class CallsRest {
    private final Calls calls;
    private final Users users;
    private final Cities cities;

    CallsRest(Calls calls, Users users, Cities cities) {
        this.calls = calls;
        this.users = users;
        this.cities = cities;
    }

    record Operator(UserId id, @Nullable String name) {}

    record Row(
            UUID id,
            @Nullable String rk,
            @Nullable String city,
            @Nullable String phoneClient,
            Instant dateCreate,
            CallStatus status,
            @Nullable Operator operator) {
        static Row of(CallView call) {
            return new Row(
                    call.id().value(),
                    call.rk(),
                    call.city(),
                    call.phoneClient() == null ? null : call.phoneClient().value(),
                    call.dateCreate(),
                    call.status(),
                    call.operator() == null ? null : new Operator(call.operator(), call.operatorName()));
        }
    }

    record Pagination(int page, int limit, long total, int totalPages) {}

    record Answer(boolean success, List<Row> data, Pagination pagination) {}

    @GetMapping
    Answer list(
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String dateFrom,
            @RequestParam(required = false) @Nullable String dateTo,
            @RequestParam(required = false) @Nullable String operatorId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String city) {
        var filter = new CallFilter(
                null,
                city(city),
                status(status),
                operator(operatorId),
                Days.from("dateFrom", dateFrom),
                Days.until("dateTo", dateTo));
        var found = calls.find(
                filter, PageRequest.of(page - 1, limit, Sort.by("dateCreate").descending()));
        return new Answer(
                true,
                found.map(CallView::shown).map(Row::of).getContent(),
                new Pagination(page, limit, found.getTotalElements(), found.getTotalPages()));
    }

    private @Nullable String city(@Nullable String name) {
        return name == null || name.isBlank() ? null : cities.required(name).name();
    }

    private static @Nullable CallStatus status(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        try {
            return CallStatus.of(code);
        } catch (IllegalArgumentException e) {
            throw new RuleBroken("value-invalid", "status");
        }
    }

    private @Nullable UserId operator(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return users.find(UserId.of(id.toLowerCase(Locale.ROOT)))
                    .orElseThrow(() -> new RuleBroken("value-invalid", "operatorId"))
                    .id();
        } catch (IllegalArgumentException e) {
            throw new RuleBroken("value-invalid", "operatorId");
        }
    }
}
