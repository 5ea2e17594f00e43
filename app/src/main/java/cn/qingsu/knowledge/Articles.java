package cn.qingsu.knowledge;

import cn.qingsu.city.CategoryCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The articles that may be answered with, from memory; an edit on any node is seen within a second. */
public interface Articles {

    /**
     * Those that are offered to staff on {@code day} and fit, best first.
     *
     * @param words what somebody types or says, from one word to a whole call; may be blank, then the category alone decides
     * @param category articles for it come before others that fit as well; null where it is not known
     * @param most how many at most
     */
    List<Hit> search(String words, @Nullable CategoryCode category, LocalDate day, int most);

    /** As {@link #search}, among those that citizens may read. */
    List<Hit> searchForCitizens(String words, LocalDate day, int most);

    /** The version that is offered on {@code day}; empty if there is none, because it has expired or is not yet published. */
    Optional<Article> offered(ArticleNumber number, LocalDate day);

    /** All that are offered on {@code day}, by number. */
    List<Article> offeredOn(LocalDate day);

    /** One version, whatever its state, as it was cited. */
    Optional<Article> at(ArticleNumber number, int version);

    /** All versions, newest first; empty if there is no such article. */
    List<Article> versions(ArticleNumber number);
}
