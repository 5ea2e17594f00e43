package cn.qingsu.city;

/** A time limit, such as 5 working days. */
public record Limit(int amount, LimitUnit unit) {

    public Limit {
        if (amount < 0) {
            throw new IllegalArgumentException("a limit is not negative");
        }
    }

    public static Limit minutes(int amount) {
        return new Limit(amount, LimitUnit.MINUTES);
    }

    public static Limit hours(int amount) {
        return new Limit(amount, LimitUnit.HOURS);
    }

    public static Limit workingHours(int amount) {
        return new Limit(amount, LimitUnit.WORKING_HOURS);
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, LimitUnit.WORKING_DAYS);
    }

    public static Limit naturalDays(int amount) {
        return new Limit(amount, LimitUnit.NATURAL_DAYS);
    }

    /** As people read it: {@code 5 个工作日}. */
    public String label() {
        if (unit == LimitUnit.HALF_WORKING_DAYS && amount == 1) {
            return "半个工作日";
        }
        return amount + " " + unit.label();
    }
}
