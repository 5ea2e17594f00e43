package cn.qingsu.desk.phrase;

import java.util.Arrays;
import java.util.Optional;

/** What a standard text may leave open. There are no others, so that no text asks for what an officer may not see. */
enum PhraseVariable {
    NUMBER("编号", "诉求编号"),
    TITLE("标题", "诉求标题，已脱敏"),
    CATEGORY("分类", "最细一级的分类名称"),
    PLACE("地点", "区（市）和街道"),
    REQUESTER("诉求人称呼", "姓氏加“先生/女士”，没有留姓名的写“诉求人”"),
    LEAD("主办单位", "现在主办的单位"),
    UNIT("单位", "您所在的单位"),
    DUE("答复期限", "最迟答复诉求人的日期"),
    TODAY("今天", "今天的日期");

    private final String label;
    private final String meaning;

    PhraseVariable(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** As it stands between braces: {@code 编号} in {@code {编号}}. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<PhraseVariable> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
