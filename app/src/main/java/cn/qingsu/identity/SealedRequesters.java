package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Trip;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps {@code identity.requester}. Clear text leaves it masked, or by {@link #reveal}. */
@Repository
class SealedRequesters implements Requesters {

    private static final int MOST_BY_PHONE = 200;
    private static final String CLAUSE = Purpose.CLAUSE;

    private final JdbcClient sql;
    private final JdbcTemplate template;
    private final PersonalKeys keys;
    private final LoggedViews views;
    private final Clock clock;

    SealedRequesters(JdbcClient sql, JdbcTemplate template, PersonalKeys keys, LoggedViews views, Clock clock) {
        this.sql = sql;
        this.template = template;
        this.keys = keys;
        this.views = views;
        this.clock = clock;
    }

    @Override
    public RequesterId keep(RequesterDetails details) {
        Trip trip = new Trip();
        RequesterId id = keep(trip, details);
        trip.run(template);
        return id;
    }

    @Override
    public RequesterId keep(Trip trip, RequesterDetails details) {
        RequesterId id = RequesterId.next();
        String name = given(details.name());
        String phone = given(details.phone());
        PhoneNumber number = phone == null ? null : number(phone);
        trip.write(
                """
                insert into identity.requester (id, name_sealed, phone_sealed, phone_hash, made_at)
                values (?, ?, ?, ?, ?)
                """,
                id.value(),
                name == null ? null : keys.seal(name, place(id, "name")),
                phone == null ? null : keys.seal(number == null ? phone : number.value(), place(id, "phone")),
                number == null ? null : keys.hash(number.withoutExtension()),
                clock.instant());
        return id;
    }

    @Override
    public MaskedRequester masked(RequesterId id) {
        return masked(List.of(id)).getOrDefault(id, MaskedRequester.NOBODY);
    }

    @Override
    public Map<RequesterId, MaskedRequester> masked(Collection<RequesterId> ids) {
        Map<RequesterId, MaskedRequester> masked = new HashMap<>();
        open(ids)
                .forEach((id, details) -> masked.put(
                        id, new MaskedRequester(Masking.name(details.name()), Masking.phone(details.phone()))));
        return masked;
    }

    @Override
    @Transactional
    public Decision<RequesterDetails> reveal(
            Officer officer, RequesterId id, RequestId request, Sight sight, String purpose) {
        return Purpose.checked(sight, purpose, "您的岗位不能查看这件诉求的联系人信息，如确需联系，请通过热线转达。")
                .then(stated -> shown(officer, id, request, stated));
    }

    private Decision<RequesterDetails> shown(Officer officer, RequesterId id, RequestId request, String stated) {
        Optional<RequesterDetails> details =
                Optional.ofNullable(open(List.of(id)).get(id));
        if (details.isEmpty()) {
            return Decision.refused("requester-unknown", CLAUSE, "这件诉求没有留下联系人信息。");
        }
        views.revealed(officer, request, id, fields(details.get()), stated);
        return Decision.accepted(details.get());
    }

    private static String fields(RequesterDetails details) {
        if (details.name() == null) {
            return "明文：联系电话";
        }
        return details.phone() == null ? "明文：姓名" : "明文：姓名、联系电话";
    }

    @Override
    public String unnamed(@Nullable RequesterId id, String text) {
        RequesterDetails details = id == null ? null : open(List.of(id)).get(id);
        return Masking.forOthers(
                text, details == null ? null : details.name(), details == null ? null : details.phone());
    }

    @Override
    public List<String> namesToHide(Collection<RequesterId> ids) {
        return open(ids).values().stream()
                .flatMap(each -> Stream.ofNullable(each.name()))
                .toList();
    }

    @Override
    public List<RequesterId> samePhone(RequesterId id) {
        RequesterDetails details = open(List.of(id)).get(id);
        return details == null || details.phone() == null ? List.of() : byPhone(details.phone());
    }

    @Override
    public List<RequesterId> byPhone(String phone) {
        PhoneNumber number = number(phone);
        if (number == null) {
            return List.of();
        }
        return sql.sql("""
                        select id from identity.requester where phone_hash in (:hashes) order by id desc limit :most
                        """)
                .param("hashes", keys.hashes(number.withoutExtension()))
                .param("most", MOST_BY_PHONE)
                .query((row, n) -> new RequesterId(row.getLong(1)))
                .list();
    }

    private Map<RequesterId, RequesterDetails> open(Collection<RequesterId> ids) {
        Map<RequesterId, RequesterDetails> details = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.sql("select id, name_sealed, phone_sealed from identity.requester where id in (:ids)")
                    .param("ids", ids.stream().map(RequesterId::value).toList())
                    .query(row -> {
                        RequesterId id = new RequesterId(row.getLong(1));
                        details.put(
                                id,
                                new RequesterDetails(
                                        opened(row.getBytes(2), place(id, "name")),
                                        opened(row.getBytes(3), place(id, "phone"))));
                    });
        }
        return details;
    }

    private @Nullable String opened(byte @Nullable [] sealed, String place) {
        return sealed == null ? null : keys.open(sealed, place);
    }

    static String place(RequesterId id, String column) {
        return "identity.requester/" + id + "/" + column;
    }

    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static @Nullable PhoneNumber number(String text) {
        return PhoneNumber.of(text) instanceof Decision.Accepted<PhoneNumber>(PhoneNumber number) ? number : null;
    }
}
