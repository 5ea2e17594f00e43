package cn.qingsu.journal;

/**
 * A place in the journal's order.
 *
 * @param xid the writing transaction's 64-bit id as PostgreSQL prints it
 * @param entry the last entry of that transaction that was read
 */
record Position(String xid, long entry) {

    static final Position START = new Position("0", 0);
}
