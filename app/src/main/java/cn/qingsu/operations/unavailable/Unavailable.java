package cn.qingsu.operations.unavailable;

/** Why a request cannot be worked on now. */
public enum Unavailable {
    /** More people at once than can be served; soon over. */
    BUSY("overloaded", "现在使用的人太多", "系统正忙，这次没有办成。", 3, 8),
    /** The database is away; it is being waited for. */
    DATABASE_AWAY("database-away", "数据库暂时不可用", "系统的数据库暂时不可用，正在自动恢复，这次没有办成。", 8, 15);

    private final String code;
    private final String title;
    private final String words;
    private final int soonest;
    private final int latest;

    /**
     * @param code for programs
     * @param soonest,latest seconds after which to come again; spread, so that not all come at once
     */
    Unavailable(String code, String title, String words, int soonest, int latest) {
        this.code = code;
        this.title = title;
        this.words = words;
        this.soonest = soonest;
        this.latest = latest;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    int soonest() {
        return soonest;
    }

    int latest() {
        return latest;
    }
}
