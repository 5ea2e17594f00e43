package cn.qingsu.city;

/** Why a day works or rests. */
public enum DayKind {
    HOLIDAY("放假"),
    MAKEUP_WORKDAY("调休上班"),
    WEEKEND("周末");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
