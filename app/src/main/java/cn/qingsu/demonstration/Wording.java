package cn.qingsu.demonstration;

import cn.qingsu.city.Category;
import cn.qingsu.city.Channel;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.Claim;
import cn.qingsu.request.RequestType;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Puts into words what people say, and what staff write. */
final class Wording {

    private final Matters matters;
    private final Phrases phrases;

    Wording(Matters matters, Phrases phrases) {
        this.matters = matters;
        this.phrases = phrases;
    }

    /** A phrase for an occasion. */
    String phrase(String kind, Dice dice) {
        return phrases.one(kind, dice);
    }

    String title(RequestType type, Category category, Places.Spot spot) {
        String about = matters.of(category.code()).about();
        return switch (type) {
            case INQUIRY -> "咨询" + about;
            case SUGGESTION -> "建议：" + spot.street() + about;
            case COMMENDATION -> "表扬：" + spot.street();
            case ASSISTANCE, COMPLAINT, REPORT -> spot.street() + about;
        };
    }

    /** What somebody says, or what was written down of it. */
    String text(Channel channel, RequestType type, Category category, Places.Spot spot, Dice dice) {
        Matters.Matter matter = matters.of(category.code());
        if (type == RequestType.INQUIRY) {
            String asking = phrases.one("asking", dice) + matter.question() + "？";
            return dice.chance(0.4) ? asking + "诉求人在" + spot.spoken() + "。" : asking;
        }
        StringBuilder text = new StringBuilder(phrases.one(opening(channel), dice));
        text.append(spot.spoken()).append("，").append(dice.one(matter.facts())).append("。");
        if (type != RequestType.COMMENDATION) {
            sentence(text, phrases.one("detail", dice));
            sentence(text, phrases.one(type == RequestType.SUGGESTION ? "suggest" : "wish", dice));
        }
        return text.toString();
    }

    private static void sentence(StringBuilder text, String words) {
        if (!words.isEmpty()) {
            text.append(words).append("。");
        }
    }

    private static String opening(Channel channel) {
        return switch (channel.code().value()) {
            case "PHONE", "ENTERPRISE" -> "opening";
            case "GRID" -> "grid";
            default -> channel.partner() ? "partner" : "written";
        };
    }

    /** What is answered at once. */
    String answer(Category category) {
        return "您好，关于" + matters.of(category.code()).about() + "："
                + matters.handling(category.l1()).answer() + "。如还有疑问，可以随时拨打 12345。";
    }

    /** What the unit found and did; for staff. */
    String account(Category category, Places.Spot spot, Instant at, Dice dice) {
        return day(at) + "到" + spot.spoken() + "核实，诉求人反映的"
                + matters.of(category.code()).about() + "情况" + (dice.chance(0.85) ? "属实" : "部分属实") + "。"
                + dice.one(matters.handling(category.l1()).actions()) + "。";
    }

    /** What the citizen reads. */
    String reply(Category category, Places.Spot spot, Instant at, Claim claim, Dice dice) {
        String about = matters.of(category.code()).about();
        String end = switch (claim) {
            case SOLVED -> "感谢您对城市工作的关心和监督。";
            case PARTLY -> "其余部分需要一些时间，我们会继续跟进，有结果再告知您。";
            case UNSOLVED -> "目前条件还不具备，已列入后续计划，请您谅解。";
        };
        return "您好，您反映的" + about + "问题已收悉。" + day(at) + "，工作人员到" + spot.spoken() + "查看，"
                + dice.one(matters.handling(category.l1()).actions()) + "。" + end;
    }

    private static String day(Instant at) {
        ZonedDateTime time = CityTime.at(at);
        return time.getMonthValue() + "月" + time.getDayOfMonth() + "日";
    }
}
