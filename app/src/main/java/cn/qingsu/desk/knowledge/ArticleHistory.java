package cn.qingsu.desk.knowledge;

import cn.qingsu.desk.knowledge.ArticleView.CorrectionView;
import cn.qingsu.desk.knowledge.ArticleView.PastView;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Accounts;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.knowledge.ArticleEvent;
import cn.qingsu.knowledge.ArticleNumber;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Correction;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what has happened to an article, and who did it. */
@Component
class ArticleHistory {

    private static final Map<String, String> TOLD = Map.of(
            Event.typeOf(ArticleEvent.Written.class), "保存草稿",
            Event.typeOf(ArticleEvent.Submitted.class), "提交审核",
            Event.typeOf(ArticleEvent.SentBack.class), "退回修改",
            Event.typeOf(ArticleEvent.Published.class), "审核通过，发布",
            Event.typeOf(ArticleEvent.Expired.class), "撤下",
            Event.typeOf(ArticleEvent.Discarded.class), "作废草稿",
            Event.typeOf(ArticleEvent.FaultReported.class), "有人纠错",
            Event.typeOf(ArticleEvent.FaultSettled.class), "处理纠错");

    private final Journal journal;
    private final Accounts accounts;
    private final Articles articles;

    ArticleHistory(Journal journal, Accounts accounts, Articles articles) {
        this.journal = journal;
        this.accounts = accounts;
        this.articles = articles;
    }

    /** Newest first. */
    List<PastView> of(ArticleNumber number) {
        List<Entry> entries = journal.of(new Subject(ArticleEvent.SUBJECT, number.value()));
        Map<AccountId, String> names =
                names(entries.stream().map(entry -> entry.author().account()).toList());
        List<PastView> past = entries.stream()
                .map(entry -> new PastView(
                        Moments.withYear(entry.at()),
                        who(entry.author().account(), names),
                        TOLD.getOrDefault(entry.type(), entry.type()) + version(entry),
                        entry.reason() == null ? "" : entry.reason()))
                .collect(Collectors.toList());
        Collections.reverse(past);
        return past;
    }

    private static String version(Entry entry) {
        return entry.is(ArticleEvent.Written.class)
                ? "（第 " + entry.as(ArticleEvent.Written.class).version() + " 版）"
                : "";
    }

    List<CorrectionView> corrections(List<Correction> corrections, AccountId viewer) {
        Map<AccountId, String> names =
                names(corrections.stream().map(Correction::reportedBy).toList());
        return corrections.stream().map(each -> view(each, names, viewer)).toList();
    }

    private CorrectionView view(Correction correction, Map<AccountId, String> names, AccountId viewer) {
        Boolean accepted = correction.accepted();
        ArticleNumber number = correction.article().article();
        return new CorrectionView(
                TimeSorted.text(correction.id()),
                number.value(),
                number.toString(),
                correction.article().version(),
                articles.at(number, correction.article().version())
                        .map(article -> article.title())
                        .orElse(""),
                correction.text(),
                Moments.minute(correction.reportedAt()),
                who(correction.reportedBy(), names),
                accepted == null ? "待处理" : accepted ? "已采纳" : "未采纳",
                accepted == null ? "amber" : accepted ? "green" : "grey",
                accepted == null,
                correction.answer(),
                correction.reportedBy().equals(viewer));
    }

    private Map<AccountId, String> names(Collection<@Nullable AccountId> ids) {
        Set<AccountId> known = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return known.isEmpty() ? Map.of() : accounts.names(known);
    }

    private static String who(@Nullable AccountId account, Map<AccountId, String> names) {
        return account == null ? "系统" : names.getOrDefault(account, "工作人员");
    }
}
