package cn.qingsu.knowledge;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of the knowledge desk. */
public enum ArticleTab {
    OFFERED("现行", "现在可以用来答复的条目。"),
    DRAFT("草稿", "正在写、还没有提交审核的条目。"),
    IN_REVIEW("待审核", "写好了、等另一个人审核的条目。自己写的不能自己审核。"),
    EXPIRING("将到期", "快到有效期最后一天的条目，请维护单位核对后更新或延长。"),
    EXPIRED("已失效", "过了有效期或者被撤下的条目，不再用来答复。"),
    ALL("全部", "所有条目的最新一版。");

    private final String label;
    private final String purpose;

    ArticleTab(String label, String purpose) {
        this.label = label;
        this.purpose = purpose;
    }

    public String label() {
        return label;
    }

    /** What stands in the list, for its empty state. */
    public String purpose() {
        return purpose;
    }

    /** As it stands in addresses: {@code in-review}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ArticleTab> of(String path) {
        return Arrays.stream(values()).filter(tab -> tab.path().equals(path)).findFirst();
    }
}
