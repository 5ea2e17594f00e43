package cn.qingsu.desk.search;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.Desk;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.TimeSorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps filters with a name. Their owner alone changes them; shared ones are there for everybody of his unit, or at a desk of his if he leads,
 * who finds by them what he himself may see. Who shares what with whom stands in the journal, without the name and the words.
 */
@Repository
class SavedViews {

    /** Of one owner; our default. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 20;
    private static final String SUBJECT = "view";

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    SavedViews(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The officer's own and those shared with his unit or at his desks, in his order; new ones last. */
    List<SavedView> of(Officer officer) {
        return sql.sql("""
                        select v.id, v.owner, v.name, v.filter, v.unit, v.desk
                          from desk.saved_view v
                          left join desk.view_place p on p.view = v.id and p.account = :account
                         where v.owner = :account or v.unit = :unit or v.desk = any(:desks)
                         order by p.place nulls last, v.id
                        """)
                .param("account", officer.account().value())
                .param("unit", officer.unit().value())
                .param("desks", Desk.of(officer).stream().map(Desk::name).toArray(String[]::new))
                .query((row, n) -> view(row))
                .list();
    }

    private static SavedView view(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        String desk = row.getString("desk");
        return new SavedView(
                row.getLong("id"),
                new AccountId(row.getLong("owner")),
                row.getString("name"),
                row.getString("filter"),
                unit == null ? null : new UnitCode(unit),
                desk == null ? null : Desk.valueOf(desk));
    }

    /** Refused with {@code view-name} or {@code too-many-views}. */
    @Transactional
    Decision<SavedView> save(Officer officer, String name, String filter, boolean shared) {
        return named(name).then(checked -> {
            long own = of(officer).stream()
                    .filter(each -> each.owner().equals(officer.account()))
                    .count();
            if (own >= MOST) {
                return Decision.refused(
                        "too-many-views", "本系统默认：每人最多 " + MOST + " 个视图", "您已有 " + MOST + " 个视图，请先删去不用的再保存。");
            }
            SavedView view = new SavedView(
                    TimeSorted.next(), officer.account(), checked, filter, shared ? officer.unit() : null, null);
            if (shared) {
                tell(view, officer, new ViewShared(officer.unit()));
            }
            sql.sql("insert into desk.saved_view (id, owner, name, filter, unit, at) values (?, ?, ?, ?, ?, ?)")
                    .param(view.id())
                    .param(view.owner().value())
                    .param(view.name())
                    .param(view.filter())
                    .param(view.unit() == null ? null : view.unit().value())
                    .param(Timestamp.from(clock.instant()))
                    .update();
            return Decision.accepted(view);
        });
    }

    private static Decision<String> named(String name) {
        String plain = name.strip().replaceAll("\\s+", " ");
        return plain.isEmpty() || plain.codePointCount(0, plain.length()) > LONGEST_NAME || plain.indexOf('\0') >= 0
                ? Decision.refused(
                        "view-name", "本系统默认：视图名 1 至 " + LONGEST_NAME + " 字", "请给视图起一个名字，最多 " + LONGEST_NAME + " 字。")
                : Decision.accepted(plain);
    }

    /** Refused with {@code unknown-view} or {@code view-name}. */
    @Transactional
    Decision<SavedView> rename(Officer officer, long id, String name) {
        return own(officer, id)
                .then(view -> named(name).map(checked -> {
                    sql.sql("update desk.saved_view set name = ? where id = ?")
                            .param(checked)
                            .param(id)
                            .update();
                    return view.named(checked);
                }));
    }

    /** Lets the officer's unit have it, or takes it back. Refused with {@code unknown-view}. */
    @Transactional
    Decision<SavedView> share(Officer officer, long id, boolean shared) {
        return own(officer, id).map(view -> {
            UnitCode was = view.unit();
            if (shared == (was != null)) {
                return view;
            }
            tell(view, officer, was == null ? new ViewShared(officer.unit()) : new ViewWithdrawn(was));
            sql.sql("update desk.saved_view set unit = ? where id = ?")
                    .param(shared ? officer.unit().value() : null)
                    .param(id)
                    .update();
            return view.with(shared ? officer.unit() : null);
        });
    }

    /**
     * Lets everybody at a desk have it. Refused with {@code unknown-view}, or with {@code not-leading} to who does not lead at that desk.
     */
    @Transactional
    Decision<SavedView> shareAt(Officer officer, long id, Desk desk) {
        if (!Leading.desks(officer).contains(desk)) {
            return Decision.refused("not-leading", "本系统默认：班长、承办负责人可把视图给全市同岗位共用", "只有班长、承办负责人可以把视图给全市同岗位的同事共用。");
        }
        return own(officer, id).map(view -> {
            if (view.desk() == desk) {
                return view;
            }
            tell(view, officer, new ViewSharedAtDesk(desk));
            desk(id, desk);
            return view.at(desk);
        });
    }

    /** Takes it back from a desk: its owner, or whoever leads there. Refused with {@code unknown-view}. */
    @Transactional
    Decision<SavedView> withdrawFromDesk(Officer officer, long id) {
        return sql.sql("select id, owner, name, filter, unit, desk from desk.saved_view where id = ? for update")
                .param(id)
                .query((row, n) -> view(row))
                .optional()
                .filter(view -> view.desk() != null
                        && (view.owner().equals(officer.account())
                                || Leading.desks(officer).contains(view.desk())))
                .map(view -> {
                    tell(view, officer, new ViewWithdrawnFromDesk(Objects.requireNonNull(view.desk())));
                    desk(id, null);
                    return Decision.accepted(view.at(null));
                })
                .orElseGet(SavedViews::unknown);
    }

    private void desk(long id, @Nullable Desk desk) {
        sql.sql("update desk.saved_view set desk = ? where id = ?")
                .param(desk == null ? null : desk.name())
                .param(id)
                .update();
    }

    /** Refused with {@code unknown-view}. */
    @Transactional
    Decision<SavedView> delete(Officer officer, long id) {
        return own(officer, id).map(view -> {
            if (view.unit() != null) {
                tell(view, officer, new ViewWithdrawn(view.unit()));
            }
            if (view.desk() != null) {
                tell(view, officer, new ViewWithdrawnFromDesk(view.desk()));
            }
            sql.sql("delete from desk.saved_view where id = ?").param(id).update();
            return view;
        });
    }

    /** Moves a view one place up or down among those that the officer has. Nothing moves beyond the ends. */
    @Transactional
    void move(Officer officer, long id, boolean up) {
        List<Long> order =
                new ArrayList<>(of(officer).stream().map(SavedView::id).toList());
        int at = order.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        order.add(to, order.remove(at));
        sql.sql("""
                        insert into desk.view_place (account, view, place)
                        select ?, view, place from unnest(?) with ordinality as wanted (view, place)
                        on conflict (account, view) do update set place = excluded.place
                        """)
                .param(officer.account().value())
                .param(order.toArray(Long[]::new))
                .update();
    }

    private Decision<SavedView> own(Officer officer, long id) {
        Optional<SavedView> found = sql.sql(
                        "select id, owner, name, filter, unit, desk from desk.saved_view where id = ? and owner = ? for update")
                .param(id)
                .param(officer.account().value())
                .query((row, n) -> view(row))
                .optional();
        return found.<Decision<SavedView>>map(Decision::accepted).orElseGet(SavedViews::unknown);
    }

    private static Decision<SavedView> unknown() {
        return Decision.refused("unknown-view", "视图由保存者本人管理", "没有这个视图，或它不是您保存的。");
    }

    private void tell(SavedView view, Officer officer, Event event) {
        @Nullable
        String role = officer.grants().stream()
                .map(grant -> grant.role().name())
                .sorted()
                .findFirst()
                .orElse(null);
        Instant at = clock.instant();
        journal.append(
                new Subject(SUBJECT, view.id()),
                new Author(
                        officer.account(),
                        role == null ? "STAFF" : role,
                        officer.unit().value()),
                at,
                event);
    }
}
