package cn.qingsu.operations.unavailable;

/** Why a request cannot be worked on now. */
enum Unavailable {
    /** More people at once than can be served; soon over. */
    BUSY("overloaded", "现在使用的人太多", "系统正忙，这次没有办成。"),
    /** The database is away; it is being waited for. */
    DATABASE_AWAY("database-away", "数据库暂时不可用", "系统的数据库暂时不可用，正在自动恢复，这次没有办成。"),
    /** The database went away in the middle; nobody knows whether it had done what it was asked. */
    IN_DOUBT("outcome-unknown", "数据库刚才断开", "系统的数据库刚才断开，正在自动恢复，不能确定这次有没有办成。");

    private final String code;
    private final String title;
    private final String words;

    /** @param code for programs */
    Unavailable(String code, String title, String words) {
        this.code = code;
        this.title = title;
        this.words = words;
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
}
