package cn.qingsu.dispatch.accuracy;

/** By what first dispatches are told apart. */
public enum Dimension {
    DISPATCHER("转办员", "case when first_role = 'SYSTEM' then 'SYSTEM' else coalesce(first_account::text, '') end"),
    CATEGORY("分类", "coalesce(category, '')"),
    UNIT("首派单位", "coalesce(first_unit, '')"),
    MACHINE("人工与自动", "case when first_role = 'SYSTEM' then 'SYSTEM' else 'OFFICER' end");

    private final String label;
    private final String column;

    Dimension(String label, String column) {
        this.label = label;
        this.column = column;
    }

    public String label() {
        return label;
    }

    /** SQL of ours over {@code dispatch.lesson}. */
    String column() {
        return column;
    }
}
