package cn.qingsu.request;

import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a case's journal as people read it. */
@Component
class Timelines {

    private final Journal journal;
    private final Sayings sayings;
    private final Accounts accounts;
    private final Units units;

    Timelines(Journal journal, Sayings sayings, Accounts accounts, Units units) {
        this.journal = journal;
        this.sayings = sayings;
        this.accounts = accounts;
        this.units = units;
    }

    /** All entries of a request, oldest first. */
    List<Entry> entries(RequestId id) {
        return journal.of(Subject.of(id));
    }

    Timeline forStaff(List<Entry> entries, List<Said> texts) {
        Map<Long, Said> said = byId(texts);
        Map<AccountId, String> names = accounts.names(entries.stream()
                .map(entry -> entry.author().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new Timeline(entries.stream()
                .map(entry -> step(entry, StaffTelling.of(event(entry), said, this::unit), who(entry, names)))
                .toList());
    }

    /** Only what concerns the requester, with units but without names of staff. */
    Timeline forRequester(RequestId id, Locale locale) {
        Map<Long, Said> said = byId(sayings.of(id));
        CitizenWords words = CitizenWords.in(locale);
        return new Timeline(journal.of(Subject.of(id)).stream()
                .flatMap(entry -> CitizenTelling.of(event(entry), said, this::unit, words)
                        .map(telling -> step(entry, telling, publicWho(entry)))
                        .stream())
                .toList());
    }

    private static Map<Long, Said> byId(List<Said> said) {
        return said.stream().collect(Collectors.toMap(Said::id, Function.identity()));
    }

    static RequestEvent event(Entry entry) {
        Class<? extends RequestEvent> kind = EventTitles.kinds().get(entry.type());
        if (kind == null) {
            throw new IllegalStateException("unknown event " + entry.type());
        }
        return entry.as(kind);
    }

    private static Timeline.Step step(Entry entry, Telling telling, String who) {
        return new Timeline.Step(
                entry.version(),
                entry.at(),
                telling.kind(),
                telling.title(),
                telling.detail(),
                who,
                entry.author().account(),
                telling.internal(),
                entry.to() == null ? null : State.valueOf(entry.to()));
    }

    private String who(Entry entry, Map<AccountId, String> names) {
        AccountId account = entry.author().account();
        if (account == null) {
            return publicWho(entry);
        }
        String unit = entry.author().unit() == null
                ? ""
                : " · " + unit(new UnitCode(entry.author().unit()));
        return names.getOrDefault(account, "工作人员") + "（"
                + Role.valueOf(entry.author().role()).label() + "）" + unit;
    }

    private String publicWho(Entry entry) {
        return switch (entry.author().role()) {
            case "SYSTEM" -> "系统";
            case "REQUESTER" -> "诉求人";
            default ->
                Optional.ofNullable(entry.author().unit())
                        .map(unit -> unit(new UnitCode(unit)))
                        .orElse("工作人员");
        };
    }

    private String unit(UnitCode code) {
        return units.find(code).map(Unit::name).orElse(code.value());
    }

    /** One event told. */
    record Telling(
            Timeline.Kind kind, String title, @Nullable String detail, boolean internal) {

        static Telling open(Timeline.Kind kind, String title, @Nullable String detail) {
            return new Telling(kind, title, detail, false);
        }

        static Telling inside(Timeline.Kind kind, String title, @Nullable String detail) {
            return new Telling(kind, title, detail, true);
        }
    }
}
