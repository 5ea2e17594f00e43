package cn.qingsu.messaging;

import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.Addressee;
import cn.qingsu.request.Addressees;
import cn.qingsu.request.RequestNumber;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the variables stand for in a message about a request. A confidential request's message tells nothing that others in a
 * household could read over a shoulder: neither matter, nor unit, nor reply.
 */
@Component
class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M 月 d 日", Locale.CHINA);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);
    private static final String HOTLINE = "12345 热线";
    private static final String LOOK = "（为您保密，请按下面的方式查看）";

    private final Addressees addressees;
    private final Units units;
    private final MessagingSettings settings;

    Wording(Addressees addressees, Units units, MessagingSettings settings) {
        this.addressees = addressees;
        this.units = units;
        this.settings = settings;
    }

    /** Empty if it should pass on words of which none may be shown. */
    Optional<Particulars> of(Message message, Addressee addressee) {
        Long said = message.about().said();
        Optional<Addressees.Words> words = said == null ? Optional.empty() : addressees.words(addressee.id(), said);
        if (said != null && words.isEmpty()) {
            return Optional.empty();
        }
        boolean confidential = addressee.privacy() == PrivacyLevel.CONFIDENTIAL;
        UnitCode unit = words.map(Addressees.Words::unit)
                .orElse(message.about().unit() != null ? message.about().unit() : addressee.lead());
        String text = confidential ? LOOK : words.map(Addressees.Words::text).orElse("");
        Instant limit = message.about().limit();
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(
                Variable.NUMBER,
                RequestNumber.read(addressee.number())
                        .map(RequestNumber::spoken)
                        .orElse(addressee.number()));
        values.put(Variable.TITLE, confidential ? "保密事项" : addressee.title());
        values.put(Variable.REGISTERED, moment(addressee.registeredAt()));
        values.put(Variable.ACCEPT_BY, limit == null ? "" : deadline(limit));
        values.put(Variable.LAPSE, limit == null ? "" : deadline(limit));
        values.put(
                Variable.DUE, deadline(addressee.due().at()) + (addressee.due().provisional() ? "（次年放假安排未公布，暂定）" : ""));
        values.put(Variable.UNIT, confidential ? "承办单位" : name(unit));
        values.put(Variable.REPLY, text);
        values.put(Variable.QUESTION, text);
        values.put(Variable.HOW_TO_ASK, howToAsk());
        return Optional.of(new Particulars(values));
    }

    private String name(@Nullable UnitCode unit) {
        return unit == null || unit.equals(Units.CENTRE)
                ? HOTLINE
                : units.find(unit).map(Unit::name).orElse(HOTLINE);
    }

    private String howToAsk() {
        return settings.site() == null
                ? "查进度、补充或评价：拨打 12345，或在网上凭编号和登记的电话查询。"
                : "查进度、补充或评价：打开 " + settings.site().resolve("/track") + " ，凭编号和登记的电话查询，或拨打 12345。";
    }

    private static String moment(Instant at) {
        ZonedDateTime time = CityTime.at(at);
        return DAY.format(time) + " " + CLOCK.format(time);
    }

    /** A deadline at 0:00 is told as 24:00 of the day before. */
    private static String deadline(Instant due) {
        ZonedDateTime time = CityTime.at(due);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? DAY.format(time.minusSeconds(1)) + " 24:00"
                : moment(due);
    }
}
