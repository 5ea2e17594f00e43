package cn.qingsu.operations.database;

/** What a crash of the machine may take. */
public enum Durability {
    /** Nothing that was acknowledged. */
    SAFE,
    /** Everything; for tests. */
    NONE
}
