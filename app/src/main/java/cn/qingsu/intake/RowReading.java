package cn.qingsu.intake;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.csv.Row;
import cn.qingsu.intake.csv.TextEncoding;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a submission of a row, or says why it is none. */
final class RowReading {

    private static final String CLAUSE = "导入规则：每行各列须能读懂";

    private final Columns columns;
    private final String source;
    private final @Nullable ChannelCode channel;
    private final KnownChannels channels;
    private final Areas areas;
    private final Categories categories;
    private final RuleSet rules;

    RowReading(
            Columns columns,
            String source,
            @Nullable ChannelCode channel,
            KnownChannels channels,
            Areas areas,
            Categories categories,
            RuleSet rules) {
        this.columns = columns;
        this.source = source;
        this.channel = channel;
        this.channels = channels;
        this.areas = areas;
        this.categories = categories;
        this.rules = rules;
    }

    Decision<Submission> of(Row.Fields row) {
        List<String> values = row.values();
        if (columns.positions().values().stream().anyMatch(at -> values.get(at).indexOf(TextEncoding.DAMAGED) >= 0)) {
            return refused("damaged-bytes", "含有无法识别的字节");
        }
        String time = columns.in(values, ImportTarget.TIME);
        Instant at = time == null ? null : SourceTimes.read(time).orElse(null);
        if (time != null && at == null) {
            return refused("time-unreadable", "时间无法识别");
        }
        ChannelCode by = channel(columns.in(values, ImportTarget.CHANNEL));
        if (by == null) {
            return refused("channel-unreadable", "渠道无法识别，也没有指明默认渠道");
        }
        String named = columns.in(values, ImportTarget.CATEGORY);
        Category category = named == null ? null : category(named);
        if (named != null && category == null) {
            return refused("category-unreadable", "诉求类别不在本市分类目录内");
        }
        String text = columns.in(values, ImportTarget.TEXT);
        String flag = columns.in(values, ImportTarget.ANONYMOUS);
        String meaning = flag == null ? "NO" : rules.meaning("FLAG", flag).orElse(null);
        String name = columns.in(values, ImportTarget.NAME);
        return Decision.accepted(Submission.of(Origin.IMPORT, by, text == null ? "" : text)
                .title(columns.in(values, ImportTarget.TITLE))
                .sourceNumber(source + ":" + number(values))
                .sourceTime(at)
                .type(type(columns.in(values, ImportTarget.NATURE)))
                .anonymous("YES".equals(meaning))
                .requester(name == null && meaning == null ? flag : name, columns.in(values, ImportTarget.PHONE))
                .place(place(values))
                .category(category == null ? null : category.code())
                .build());
    }

    private @Nullable ChannelCode channel(@Nullable String word) {
        ChannelCode named = word == null ? null : channels.named(word, rules).orElse(null);
        if (named != null || channel != null) {
            return named != null ? named : channel;
        }
        return channels.named(KnownChannels.ANY_OTHER, rules).orElse(null);
    }

    private @Nullable RequestType type(@Nullable String nature) {
        return nature == null
                ? null
                : rules.meaning("TYPE", nature).map(RequestType::valueOf).orElse(null);
    }

    private @Nullable Category category(String named) {
        Optional<Category> byCode = categories.find(new CategoryCode(named));
        return byCode.or(() -> categories.named(named, 20).stream()
                        .filter(each -> each.l3().equals(named) || each.path().equals(named))
                        .findFirst())
                .orElse(null);
    }

    /** A district that this city does not have is kept as words of the address. */
    private Place place(List<String> values) {
        String address = columns.in(values, ImportTarget.ADDRESS);
        String named = columns.in(values, ImportTarget.DISTRICT);
        AreaCode district = named == null ? null : district(named);
        if (named != null && district == null) {
            address = address == null ? named : named + " " + address;
        }
        return new Place(address, null, district, null, null);
    }

    private @Nullable AreaCode district(String named) {
        return areas.named(named, 5).stream()
                .filter(area -> area.level() == AreaLevel.DISTRICT)
                .filter(area -> area.name().equals(named) || area.name().equals(named + "区"))
                .findFirst()
                .map(area -> area.code())
                .orElse(null);
    }

    /** The row's own number; of a row without, a fingerprint of what it says, so that the same row is the same request. */
    private String number(List<String> values) {
        String number = columns.in(values, ImportTarget.SOURCE_NUMBER);
        return number != null ? number : fingerprint(values);
    }

    private String fingerprint(List<String> values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ImportTarget target : ImportTarget.values()) {
                String value = columns.in(values, target);
                digest.update((target + "=" + value + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 12).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Decision<Submission> refused(String code, String message) {
        return Decision.refused(code, CLAUSE, message);
    }
}
