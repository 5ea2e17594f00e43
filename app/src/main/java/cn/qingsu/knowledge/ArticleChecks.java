package cn.qingsu.knowledge;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an article may say. */
@Component
class ArticleChecks {

    static final String CLAUSE = "知识库规则：条目须有来源、有效期，并经他人审核";
    static final int TITLE = 80;
    static final int QUESTION = 300;
    static final int ANSWER = 6000;
    static final int ALIASES = 300;
    static final int SOURCE = 500;
    static final int REASON = 500;
    private static final int CODES = 20;

    /** Amounts, and phone numbers longer than 110 or 12345. */
    private static final Pattern CHANGES =
            Pattern.compile("[0-9][0-9.,]*\\s*(?:元|万元)|(?<![0-9])[0-9]{3,4}-?[0-9]{7,8}(?![0-9])");

    private static final Pattern DATED = Pattern.compile("(?:19|20)[0-9]{2}\\s*(?:年|-|/|\\.)");

    private final Categories categories;
    private final Areas areas;
    private final Units units;

    ArticleChecks(Categories categories, Areas areas, Units units) {
        this.categories = categories;
        this.areas = areas;
        this.units = units;
    }

    /** Empty if nothing speaks against it. */
    Optional<Refusal> refusal(ArticleContent content) {
        return text(content.title(), "标题", TITLE)
                .or(() -> text(content.question(), "问题", QUESTION))
                .or(() -> text(content.answer(), "答复", ANSWER))
                .or(() -> length(content.aliases(), "市民常用说法", ALIASES))
                .or(() -> source(content))
                .or(() -> codes(content))
                .or(() -> days(content))
                .or(() -> personal(content));
    }

    private static Optional<Refusal> text(String text, String name, int longest) {
        return text.isBlank() ? no("text-missing", "请填写“" + name + "”。") : length(text, name, longest);
    }

    private static Optional<Refusal> length(String text, String name, int longest) {
        return text.codePointCount(0, text.length()) > longest
                ? no("text-too-long", "“" + name + "”不超过 " + longest + " 字，请缩短。")
                : Optional.empty();
    }

    private static Optional<Refusal> source(ArticleContent content) {
        return content.source().isBlank()
                ? no("source-missing", "请写明依据：法规、文件或网页的名称和日期。没有依据的不能作为答复口径。")
                : length(content.source(), "依据", SOURCE);
    }

    private Optional<Refusal> codes(ArticleContent content) {
        if (content.categories().size() > CODES || content.areas().size() > CODES) {
            return no("text-too-long", "分类、区域各不超过 " + CODES + " 个。");
        }
        if (content.categories().stream().anyMatch(each -> categories.find(each).isEmpty())) {
            return no("unknown-category", "没有这一分类，请从列表中选择。");
        }
        if (content.areas().stream().anyMatch(each -> areas.find(each).isEmpty())) {
            return no("unknown-area", "没有这个区域，请从列表中选择。");
        }
        return units.isValid(content.owner()) ? Optional.empty() : no("unknown-unit", "请从列表中选择现在负责的维护单位。");
    }

    private static Optional<Refusal> days(ArticleContent content) {
        return content.lastDay() != null && content.lastDay().isBefore(content.validFrom())
                ? no("days-wrong", "有效期的最后一天不能早于第一天。")
                : Optional.empty();
    }

    private static Optional<Refusal> personal(ArticleContent content) {
        return Stream.of(content.title(), content.question(), content.answer(), content.aliases(), content.source())
                        .anyMatch(PersonalWords::in)
                ? no("personal-data", "条目里不能有个人的手机号码或身份证号码；请改用单位的公开电话。")
                : Optional.empty();
    }

    static Optional<Refusal> reason(String reason) {
        return reason.isBlank() ? no("reason-missing", "请写明理由，便于日后查考。") : length(reason, "理由", REASON);
    }

    /** What is over today must not be published. */
    static Optional<Refusal> notOver(ArticleContent content, LocalDate today) {
        return content.lastDay() != null && content.lastDay().isBefore(today)
                ? no("days-wrong", "有效期已经过去，请先改有效期。")
                : Optional.empty();
    }

    List<String> notices(ArticleContent content) {
        List<String> notices = new ArrayList<>();
        if (CHANGES.matcher(content.answer()).find()
                && !DATED.matcher(content.source()).find()) {
            notices.add("答复里有金额或电话，依据没有写日期。会变的内容请写明来源的日期，或者改为告知去哪里查。");
        }
        if (content.lastDay() == null) {
            notices.add("没有写有效期的最后一天，不会有到期提醒。政策类的条目建议最长一年。");
        }
        if (content.categories().isEmpty()) {
            notices.add("没有选分类，登记时不会按分类提示这一条。");
        }
        return notices;
    }

    static Optional<Refusal> no(String code, String message) {
        return Optional.of(new Refusal(code, CLAUSE, message));
    }
}
