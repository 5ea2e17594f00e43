package cn.qingsu.demonstration;

import cn.qingsu.city.Category;
import cn.qingsu.city.Channel;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Channels;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.RequestType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets people get in touch. Shares of channels after another city's month (handbook 3.2) with Qingdao's 24 channels and its
 * 23.11 % of city appearance that grid workers report; the small ones, and how many stay anonymous, are our default.
 */
final class Contacts {

    private static final Set<String> PATROLS = Set.of("GRID", "DIGITAL_URBAN", "SNAPSHOT");
    private static final RequesterDetails NOBODY = new RequesterDetails(null, null);

    /** Categories about a village's or community's own officials. */
    private static final Set<String> ABOUT_OFFICIALS = Set.of("180202", "180201");

    private final String prefix;
    private final Topics topics;
    private final Places places;
    private final Callers callers;
    private final Wording wording;
    private final Units units;
    private final Map<ChannelCode, Channel> channels;
    private final Weighted<ChannelCode> weighted;

    /** @param prefix of forms' keys and partners' numbers, for no other past */
    Contacts(
            String prefix,
            Channels channels,
            Topics topics,
            Places places,
            Callers callers,
            Wording wording,
            Units units) {
        this.prefix = prefix;
        this.topics = topics;
        this.places = places;
        this.callers = callers;
        this.wording = wording;
        this.units = units;
        this.channels = channels.all().stream().collect(Collectors.toMap(Channel::code, channel -> channel));
        Map<ChannelCode, Double> weights = weights();
        this.weighted = Weighted.of(
                List.copyOf(weights.keySet()),
                code -> this.channels.containsKey(code) ? weights.getOrDefault(code, 0.0) : 0);
    }

    private static Map<ChannelCode, Double> weights() {
        Map<ChannelCode, Double> weights = new LinkedHashMap<>();
        Table.read("channels")
                .forEach(line -> weights.put(
                        new ChannelCode(line.getField("channel")), Double.parseDouble(line.getField("weight"))));
        return weights;
    }

    /** The share of requests that come from patrols and not from people. */
    static double patrolled() {
        Map<ChannelCode, Double> weights = weights();
        double sum = weights.values().stream().mapToDouble(weight -> weight).sum();
        return PATROLS.stream()
                        .mapToDouble(code -> weights.get(new ChannelCode(code)))
                        .sum()
                / sum;
    }

    /** @param n tells this contact from all others of its past */
    Contact next(long n, Instant at, Dice dice) {
        Channel channel = Objects.requireNonNull(channels.get(weighted.draw(dice)));
        boolean patrol = PATROLS.contains(channel.code().value());
        int month = CityTime.at(at).getMonthValue();
        RequestType type = patrol ? RequestType.ASSISTANCE : topics.type(dice);
        Category category = patrol ? topics.appearance(month, dice) : topics.category(type, month, dice);
        return contact(n, at, channel, type, category, places.somewhere(dice), dice);
    }

    /** Somebody else gets in touch about the same matter at the same place. */
    Contact about(Contact known, long n, Instant at, Dice dice) {
        Channel channel = Objects.requireNonNull(channels.get(new ChannelCode(dice.chance(0.8) ? "PHONE" : "WECHAT")));
        return contact(n, at, channel, known.type(), known.category(), places.again(known.spot(), dice), dice);
    }

    private Contact contact(
            long n, Instant at, Channel channel, RequestType type, Category category, Places.Spot spot, Dice dice) {
        boolean patrol = PATROLS.contains(channel.code().value());
        boolean spokenTo =
                channel.code().value().equals("PHONE") || channel.code().value().equals("ENTERPRISE");
        boolean anonymous = !patrol && dice.chance(type == RequestType.REPORT ? 0.15 : 0.02);
        RequesterDetails caller = patrol || anonymous && dice.chance(0.6) ? NOBODY : callers.someone(dice);
        boolean classified = spokenTo ? dice.chance(0.97) : dice.chance(0.45);
        Submission submission = Submission.of(
                        channel.online() ? Origin.PORTAL : Origin.DESK,
                        channel.code(),
                        wording.text(channel, type, category, spot, dice))
                .title(wording.title(type, category, spot))
                .type(spokenTo || dice.chance(0.7) ? type : null)
                .anonymous(anonymous)
                .place(spot.place())
                .category(classified ? category.code() : null)
                .requester(caller.name(), caller.phone())
                .callbackWanted(!patrol && dice.chance(0.08) ? Boolean.FALSE : null)
                .complainedAbout(accused(category, spot, dice))
                .sourceNumber(channel.partner() ? prefix + n : null)
                .sourceTime(channel.partner() ? at.minus(dice.minutes(3, 90)) : null)
                .idempotencyKey(channel.online() ? prefix + n : null)
                .build();
        return new Contact(submission, category, type, spot, spokenTo);
    }

    private @Nullable UnitCode accused(Category category, Places.Spot spot, Dice dice) {
        if (!ABOUT_OFFICIALS.contains(category.code().value())
                || spot.place().community() == null
                || dice.chance(0.5)) {
            return null;
        }
        UnitCode unit = new UnitCode(spot.place().community().value());
        return units.find(unit).isPresent() ? unit : null;
    }
}
