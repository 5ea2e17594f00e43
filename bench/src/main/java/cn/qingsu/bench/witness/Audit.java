package cn.qingsu.bench.witness;

import cn.qingsu.bench.journey.Life;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.StepFailed;
import cn.qingsu.bench.server.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what was acknowledged of lives with what is there: by the API, and in the tables. Of lives that are in no doubt. */
public final class Audit {

    /** What the tables hold of a request; each count should be that of the steps that were done. */
    private record Held(int version, String state, int entries, int forms, int assignments, int replies) {}

    private static final String HELD = """
            select r.number, r.version, r.state,
                   (select count(*) from journal.entry e where e.subject = 'request' and e.subject_id = r.id) as entries,
                   (select count(*) from intake.submission s where s.request_id = r.id) as forms,
                   (select count(*) from request.assignment a where a.request = r.id) as assignments,
                   (select count(*) from request.words w where w.request = r.id and w.kind = 'REPLY') as replies
              from request.request r
             where r.number = any(?)
            """;

    private static final String DOUBLED_FORMS = """
            select key from intake.submission where key = any(?) group by key having count(distinct request_id) > 1
            """;

    private final Findings findings;

    public Audit(Findings findings) {
        this.findings = findings;
    }

    /** One look at one life by the API. */
    private interface Look {
        void at(WitnessedLife life) throws StepFailed;
    }

    /** Opens each case by the API. */
    public void byApi(Collection<WitnessedLife> lives) {
        each(lives, this::open);
    }

    /** Sends each form once more: it must lead to the same request. */
    public void byKey(Collection<WitnessedLife> lives) {
        each(lives, this::sendAgain);
    }

    private void each(Collection<WitnessedLife> lives, Look look) {
        for (WitnessedLife each : lives) {
            try {
                look.at(each);
            } catch (StepFailed failed) {
                findings.lost(each.life().number() + " cannot be read: " + failed.how());
            }
        }
    }

    private void open(WitnessedLife each) throws StepFailed {
        int acknowledged = each.life().version();
        Life.Seen seen = each.life().look();
        if (seen.version() < acknowledged || !seen.state().equals(each.state())) {
            findings.lost(each.life().number() + " is " + seen + " by the API, acknowledged was " + each.state()
                    + " at version " + acknowledged);
        }
    }

    private void sendAgain(WitnessedLife each) throws StepFailed {
        String again = each.life().registerAgain();
        if (!again.equals(each.life().number())) {
            findings.doubled("the form of " + each.life().number() + " made " + again + " too");
        }
    }

    /** Looks into the tables. */
    public void bySql(Database database, Collection<WitnessedLife> lives) {
        try (Connection connection = database.connect()) {
            Map<String, Held> held = held(connection, lives);
            lives.forEach(each -> compare(each, held.get(each.life().number())));
            doubledForms(connection, lives);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Held> held(Connection connection, Collection<WitnessedLife> lives) throws SQLException {
        Map<String, Held> held = new HashMap<>();
        List<String> numbers = lives.stream().map(each -> each.life().number()).toList();
        try (PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setArray(1, connection.createArrayOf("text", numbers.toArray()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                Held before = held.put(
                        rows.getString("number"),
                        new Held(
                                rows.getInt("version"),
                                rows.getString("state"),
                                rows.getInt("entries"),
                                rows.getInt("forms"),
                                rows.getInt("assignments"),
                                rows.getInt("replies")));
                if (before != null) {
                    findings.doubled("the number " + rows.getString("number"));
                }
            }
        }
        return held;
    }

    private void compare(WitnessedLife life, @Nullable Held held) {
        String number = life.life().number();
        if (held == null) {
            findings.lost(number + " is in no table");
            return;
        }
        if (held.version() < life.life().version() || !held.state().equals(life.state())) {
            findings.lost(number + " is " + held + ", acknowledged was " + life.state());
        }
        if (held.entries() != held.version()) {
            findings.lost(number + " has " + held.entries() + " entries at version " + held.version());
        }
        count(number, "forms", held.forms(), 1);
        count(number, "assignments", held.assignments(), life.has(Step.DISPATCH) ? 1 : 0);
        count(number, "replies", held.replies(), life.has(Step.REPLY) ? 1 : 0);
    }

    private void count(String number, String what, int held, int expected) {
        if (held > expected) {
            findings.doubled(number + " has " + held + " " + what);
        } else if (held < expected) {
            findings.lost(number + " has " + held + " " + what);
        }
    }

    private void doubledForms(Connection connection, Collection<WitnessedLife> lives) throws SQLException {
        Object[] keys = lives.stream().map(each -> each.life().key()).toArray();
        try (PreparedStatement statement = connection.prepareStatement(DOUBLED_FORMS)) {
            statement.setArray(1, connection.createArrayOf("text", keys));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                findings.doubled("the form " + rows.getString("key"));
            }
        }
    }
}
