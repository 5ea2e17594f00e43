package cn.qingsu.knowledge;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says and where it holds.
 *
 * @param question as somebody would ask it
 * @param answer plain text with simple structure, see {@link AnswerBlock}
 * @param aliases other words by which people ask for it, parted by blanks; searched, not shown to citizens
 * @param categories of requests that it answers; may be empty
 * @param areas with everything below them; empty for the whole city
 * @param source the law, document or page that it rests on, with its date
 * @param owner the unit that answers for its being right
 * @param forCitizens whether citizens may read it too
 * @param lastDay the last day on which it is offered; null while no end is known
 */
public record ArticleContent(
        String title,
        String question,
        String answer,
        String aliases,
        List<CategoryCode> categories,
        List<AreaCode> areas,
        String source,
        UnitCode owner,
        boolean forCitizens,
        LocalDate validFrom,
        @Nullable LocalDate lastDay) {

    public ArticleContent {
        categories = List.copyOf(categories);
        areas = List.copyOf(areas);
    }

    /** Whether {@code day} is one of its days. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (lastDay == null || !day.isAfter(lastDay));
    }
}
