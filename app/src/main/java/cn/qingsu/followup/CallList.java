package cn.qingsu.followup;

/** The lists of the call-back desk: by try, and by whether this part of the day is one to try in. */
public enum CallList {
    NOW("现在可打", "已到回访时段、可以现在拨打的诉求。"),
    FIRST("首次回访", "还没有拨打过的诉求。"),
    AGAIN("再次尝试", "拨打过、未接通，还有不止一次尝试的诉求。"),
    LAST("最后一次", "再未接通就按“联系不上”办结的诉求。"),
    ALL("全部", "所有等待回访的诉求。");

    private final String label;
    private final String purpose;

    CallList(String label, String purpose) {
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
}
