package cn.qingsu.bench.tour;

import cn.qingsu.kernel.RequestId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A request that lies in the city already. */
record Sample(RequestId id, String number) {

    /** Of every state the oldest and the newest. */
    static List<Sample> of(Connection connection) throws SQLException {
        List<Sample> samples = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select id, number from request.request
                         where id in (select unnest(array[min(id), max(id)]) from request.request group by state)
                        """)) {
            while (found.next()) {
                samples.add(new Sample(new RequestId(found.getLong(1)), found.getString(2)));
            }
        }
        return samples;
    }
}
