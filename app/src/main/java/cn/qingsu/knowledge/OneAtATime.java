package cn.qingsu.knowledge;

import cn.qingsu.kernel.Decision;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one change of an article happen at a time, over all nodes, on what the tables say now; then this node reads anew. */
@Component
class OneAtATime {

    private final ArticleTable table;
    private final KeptArticles articles;
    private final TransactionTemplate transaction;

    OneAtATime(ArticleTable table, KeptArticles articles, TransactionTemplate transaction) {
        this.table = table;
        this.articles = articles;
        this.transaction = transaction;
    }

    /** @param number the article's; 0 for one that has none yet */
    <T> Decision<T> on(long number, Supplier<Decision<T>> change) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                table.hold(number);
                return change.get();
            }));
        } finally {
            articles.forget();
        }
    }

    /** The newest version, if it is the one that was seen. Refused with {@code unknown-article} or {@code stale}. */
    Decision<ArticleRow> newest(ArticleNumber number, ArticleEditor.Seen seen) {
        Optional<ArticleRow> row = table.newest(number);
        if (row.isEmpty()) {
            return Decision.refused("unknown-article", ArticleChecks.CLAUSE, "没有编号为 " + number + " 的知识条目。");
        }
        Article now = row.get().article();
        return new ArticleEditor.Seen(now.version(), now.revision()).equals(seen)
                ? Decision.accepted(row.get())
                : Decision.refused(
                        "stale",
                        "规则 2 第 5 条：两人同时修改时以先提交者为准",
                        "您打开之后，" + number + " 已被他人修改（现为第 " + now.version() + " 版，"
                                + now.state().label() + "）。您填写的内容还在本页，请核对后再提交。");
    }
}
