package cn.qingsu.messaging;

import java.util.Arrays;
import java.util.Optional;

/** What a template may leave open. There are no others: a name that is none of these is refused when a template is saved. */
public enum Variable {
    NUMBER("编号", "诉求编号", "QD 261123 000017 3"),
    TITLE("事项", "诉求的标题；保密件写作“保密事项”", "瑞海北路路灯不亮"),
    REGISTERED("登记时间", "登记的时间", "11 月 23 日 09:12"),
    ACCEPT_BY("受理期限", "最迟何时受理", "11 月 23 日 11:12"),
    UNIT("单位", "承办或答复的单位；保密件写作“承办单位”", "湖岛街道办事处"),
    DUE("期限", "承诺答复的时间；年历未公布时注明暂定", "11 月 30 日 24:00"),
    REPLY("答复", "可公开的答复；保密件请诉求人自行查看", "路灯已于当晚修复，感谢您的反映。"),
    QUESTION("问题", "请诉求人补充什么；保密件请诉求人自行查看", "请问是哪一侧的路灯，大约几盏？"),
    LAPSE("补充期限", "最迟何时补充", "11 月 26 日 24:00"),
    HOW_TO_ASK("查询方式", "怎样查进度", "查进度、补充或评价：拨打 12345，或在网上凭编号和登记的电话查询。");

    private final String text;
    private final String meaning;
    private final String example;

    Variable(String text, String meaning, String example) {
        this.text = text;
        this.meaning = meaning;
        this.example = example;
    }

    /** As it stands between the brackets. */
    public String text() {
        return text;
    }

    /** What it stands for, in Chinese. */
    public String meaning() {
        return meaning;
    }

    /** Its value in an invented case. */
    String example() {
        return example;
    }

    static Optional<Variable> named(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }
}
