package cn.qingsu.bench.inside;

import java.sql.Connection;
import java.sql.SQLException;

/** Is told of every act, on the thread that does it. */
public interface Ear {

    /**
     * @param act a statement before it is sent, or a call after it succeeded
     * @param connection the real one, in the middle of whatever transaction it is in; leave that as it is
     */
    void hear(Act act, Connection connection) throws SQLException;
}
