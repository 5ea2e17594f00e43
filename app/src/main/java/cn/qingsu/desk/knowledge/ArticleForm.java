package cn.qingsu.desk.knowledge;

import static cn.qingsu.desk.shell.Fields.many;
import static cn.qingsu.desk.shell.Fields.one;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.Decision;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.ArticleContent;
import cn.qingsu.knowledge.ArticleEditor.Seen;
import cn.qingsu.knowledge.ArticleNumber;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of the editor, as texts. */
record ArticleForm(
        String number,
        String version,
        String revision,
        String title,
        String question,
        String answer,
        String aliases,
        List<String> categories,
        List<String> areas,
        String source,
        String owner,
        boolean forCitizens,
        String from,
        String last,
        String correction) {

    static ArticleForm blank(UnitCode owner, LocalDate today) {
        return new ArticleForm(
                "",
                "0",
                "0",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                owner.value(),
                true,
                today.toString(),
                today.plusYears(1).toString(),
                "");
    }

    static ArticleForm of(Article article, String correction) {
        ArticleContent content = article.content();
        return new ArticleForm(
                Long.toString(article.number().value()),
                Integer.toString(article.version()),
                Integer.toString(article.revision()),
                content.title(),
                content.question(),
                content.answer(),
                content.aliases(),
                content.categories().stream().map(CategoryCode::value).toList(),
                content.areas().stream().map(AreaCode::value).toList(),
                content.source(),
                content.owner().value(),
                content.forCitizens(),
                content.validFrom().toString(),
                content.lastDay() == null ? "" : content.lastDay().toString(),
                correction);
    }

    static ArticleForm of(MultiValueMap<String, String> fields) {
        return new ArticleForm(
                one(fields, "number"),
                one(fields, "version"),
                one(fields, "revision"),
                one(fields, "title"),
                one(fields, "question"),
                one(fields, "answer"),
                one(fields, "aliases"),
                many(fields, "categories"),
                many(fields, "areas"),
                one(fields, "source"),
                one(fields, "owner"),
                one(fields, "forCitizens").equals("true"),
                one(fields, "from"),
                one(fields, "last"),
                one(fields, "correction"));
    }

    /** The same fields, for a change of {@code newest}. */
    ArticleForm on(Article newest) {
        return new ArticleForm(
                number,
                Integer.toString(newest.version()),
                Integer.toString(newest.revision()),
                title,
                question,
                answer,
                aliases,
                categories,
                areas,
                source,
                owner,
                forCitizens,
                from,
                last,
                correction);
    }

    @Nullable
    ArticleNumber article() {
        return number.isEmpty() ? null : ArticleNumber.read(number).orElse(null);
    }

    Seen seen() {
        return new Seen(count(version), count(revision));
    }

    private static int count(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Refused with {@code field-malformed} where a day cannot be read or no unit is named. */
    Decision<ArticleContent> content() {
        LocalDate first = day(from);
        LocalDate end = last.isEmpty() ? null : day(last);
        if (first == null || !last.isEmpty() && end == null) {
            return Decision.refused("field-malformed", "表单内容", "请把有效期写成日期，如 2027-01-01。");
        }
        if (owner.isEmpty()) {
            return Decision.refused("field-malformed", "表单内容", "请从列表中选择维护单位。");
        }
        return Decision.accepted(new ArticleContent(
                title,
                question,
                answer,
                aliases,
                categories.stream().map(CategoryCode::new).toList(),
                areas.stream().map(AreaCode::new).toList(),
                source,
                new UnitCode(owner),
                forCitizens,
                first,
                end));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
