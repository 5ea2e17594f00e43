package cn.qingsu.intake;

import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.EmailAddress;
import cn.qingsu.identity.PhoneNumber;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for all that is wrong with a form but its place. */
@Component
final class Examination {

    private static final String COMPLETE = "受理规则：诉求须写明事项";
    private static final String KNOWN = "受理规则：渠道、类别、单位须在本市目录内";
    private static final String LENGTH = "受理规则：各栏字数有上限";

    /** Partners' clocks may be a little ahead of ours, and some give the end of the day. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Channels channels;
    private final Categories categories;
    private final Units units;
    private final Rules rules;
    private final Clock clock;

    Examination(Channels channels, Categories categories, Units units, Rules rules, Clock clock) {
        this.channels = channels;
        this.categories = categories;
        this.units = units;
        this.rules = rules;
        this.clock = clock;
    }

    int longest(Origin origin, Field field) {
        return rules.today().longest(origin, field);
    }

    List<FieldRefusal> of(Form form) {
        List<FieldRefusal> wrong = new ArrayList<>();
        text(form, wrong);
        lengths(form, wrong);
        phone(form.phone(), wrong);
        email(form.email(), wrong);
        channel(form.said().channel(), wrong);
        category(form.said().category(), wrong);
        unit(form.said().complainedAbout(), wrong);
        time(form.said().sourceTime(), wrong);
        return wrong;
    }

    private static void text(Form form, List<FieldRefusal> wrong) {
        if (form.text().isEmpty()) {
            wrong.add(FieldRefusal.of(Field.TEXT, "text-missing", COMPLETE, "请写下您要反映的事情：什么地方、发生了什么、希望怎样解决。"));
        } else if (!CleanText.says(form.text())) {
            wrong.add(FieldRefusal.of(Field.TEXT, "text-without-words", COMPLETE, "内容里没有文字，只有表情、数字或符号。请用文字写下您要反映的事情。"));
        }
    }

    private void lengths(Form form, List<FieldRefusal> wrong) {
        length(form, Field.TEXT, form.text(), wrong);
        length(form, Field.TITLE, form.title(), wrong);
        length(form, Field.ADDRESS, form.address(), wrong);
        length(form, Field.NAME, form.name(), wrong);
        length(form, Field.SOURCE_NUMBER, form.sourceNumber(), wrong);
        length(form, Field.IDEMPOTENCY_KEY, form.key(), wrong);
    }

    private void length(Form form, Field field, @Nullable String value, List<FieldRefusal> wrong) {
        int most = longest(form.said().origin(), field);
        int length = value == null ? 0 : CleanText.length(value);
        if (length > most) {
            wrong.add(FieldRefusal.of(
                    field,
                    field.key() + "-too-long",
                    LENGTH,
                    String.format(Locale.ROOT, "%s最多 %,d 个字，现在是 %,d 个字，请缩短后再提交。", field.label(), most, length)));
        }
    }

    private static void phone(@Nullable String phone, List<FieldRefusal> wrong) {
        if (phone != null && PhoneNumber.of(phone) instanceof Decision.Refused<PhoneNumber>(var refusal)) {
            wrong.add(new FieldRefusal(Field.PHONE, refusal));
        }
    }

    private static void email(@Nullable String email, List<FieldRefusal> wrong) {
        if (email != null && EmailAddress.of(email) instanceof Decision.Refused<EmailAddress>(var refusal)) {
            wrong.add(new FieldRefusal(Field.EMAIL, refusal));
        }
    }

    private void channel(ChannelCode code, List<FieldRefusal> wrong) {
        if (channels.all().stream().noneMatch(each -> each.code().equals(code))) {
            wrong.add(FieldRefusal.of(Field.CHANNEL, "unknown-channel", KNOWN, "来源渠道不在本市渠道目录内，请重新选择。"));
        }
    }

    private void category(@Nullable CategoryCode code, List<FieldRefusal> wrong) {
        if (code != null
                && categories.all().stream().noneMatch(each -> each.code().equals(code))) {
            wrong.add(FieldRefusal.of(Field.CATEGORY, "unknown-category", KNOWN, "诉求类别不在本市分类目录内，请重新选择，或者留空。"));
        }
    }

    private void unit(@Nullable UnitCode code, List<FieldRefusal> wrong) {
        if (code != null && units.find(code).isEmpty()) {
            wrong.add(FieldRefusal.of(Field.COMPLAINED_ABOUT, "unknown-unit", KNOWN, "被反映单位不在本市承办单位目录内，请重新选择，或者留空。"));
        }
    }

    private void time(@Nullable Instant at, List<FieldRefusal> wrong) {
        if (at != null && at.isAfter(clock.instant().plus(AHEAD))) {
            wrong.add(FieldRefusal.of(Field.SOURCE_TIME, "time-in-future", COMPLETE, "来源时间在将来，请核对。"));
        }
    }
}
