package cn.qingsu.operations.database;

/**
 * Where a database is and how to be let in.
 *
 * @param url JDBC address, without credentials
 */
public record DatabaseAddress(String url, String user, String password) {

    /** Without the password, for it may be printed. */
    @Override
    public String toString() {
        return url;
    }
}
