package cn.qingsu.knowledge;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.journal.JournalTail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The articles of a day in memory; read anew when the journal tells of an edit on any node, and for another day. */
@Component
class KeptArticles implements Articles {

    private final ArticleTable table;
    private final AtomicLong forgotten = new AtomicLong();
    private volatile @Nullable Kept kept;

    private record Kept(LocalDate day, long at, ArticleIndex index) {}

    KeptArticles(ArticleTable table, JournalTail tail) {
        this.table = table;
        tail.listen(entry -> {
            if (entry.subject().kind().equals(ArticleEvent.SUBJECT)) {
                forget();
            }
        });
    }

    /** What is asked for next is read from the tables. */
    void forget() {
        forgotten.incrementAndGet();
    }

    /** The tail shows what comes after it has started. */
    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        forget();
    }

    private ArticleIndex index(LocalDate day) {
        Kept now = kept;
        long at = forgotten.get();
        if (now == null || now.at() != at || !now.day().equals(day)) {
            now = new Kept(day, at, new ArticleIndex(table.offered(day), now == null ? null : now.index()));
            kept = now;
        }
        return now.index();
    }

    @Override
    public List<Hit> search(String words, @Nullable CategoryCode category, LocalDate day, int most) {
        return index(day).search(words, category, article -> true, most);
    }

    @Override
    public List<Hit> searchForCitizens(String words, LocalDate day, int most) {
        Predicate<Article> allowed = article -> article.content().forCitizens();
        return index(day).search(words, null, allowed, most);
    }

    @Override
    public Optional<Article> offered(ArticleNumber number, LocalDate day) {
        return Optional.ofNullable(index(day).find(number));
    }

    @Override
    public List<Article> offeredOn(LocalDate day) {
        return index(day).all();
    }

    @Override
    public Optional<Article> at(ArticleNumber number, int version) {
        return table.at(number, version);
    }

    @Override
    public List<Article> versions(ArticleNumber number) {
        return table.versions(number);
    }
}
