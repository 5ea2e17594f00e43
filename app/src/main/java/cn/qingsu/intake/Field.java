package cn.qingsu.intake;

import java.util.Locale;

/** A field of the form, for saying beside it what is wrong. In the order in which forms show them. */
public enum Field {
    TEXT("诉求内容"),
    TITLE("标题"),
    ADDRESS("地址"),
    POINT("地图位置"),
    AREA("所在区划"),
    CATEGORY("诉求类别"),
    NAME("姓名"),
    PHONE("联系电话"),
    EMAIL("电子邮箱"),
    FILES("附件"),
    CHANNEL("来源渠道"),
    SOURCE_NUMBER("来源编号"),
    SOURCE_TIME("来源时间"),
    COMPLAINED_ABOUT("被反映单位"),
    IDEMPOTENCY_KEY("表单标识");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name in forms and in the API, such as {@code source-number}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
