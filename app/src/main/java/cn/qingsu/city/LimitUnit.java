package cn.qingsu.city;

/** In what a time limit is counted. */
public enum LimitUnit {
    /** Run day and night. */
    MINUTES("分钟"),
    /** Run day and night. */
    HOURS("小时"),
    /** Count only during the working hours of working days. */
    WORKING_HOURS("工作小时"),
    /** Half a working day is half of that day's working minutes. */
    HALF_WORKING_DAYS("个半工作日"),
    /** End at 24:00 of the n-th working day after the day of the start. */
    WORKING_DAYS("个工作日"),
    /** End at 24:00 of the n-th calendar day after the day of the start. */
    NATURAL_DAYS("个自然日");

    private final String label;

    LimitUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
