package cn.qingsu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {

    /** SQLSTATEs by PostgreSQL's documentation, appendix A. */
    @ParameterizedTest
    @CsvSource({
        "08006, true, true", // the connection failed in the middle
        "57P01, true, true", // an administrator ended it
        "57P02, true, true", // the server fell
        "57P03, true, false", // it does not take connections yet
        "08001, true, false", // none could be made
        "53300, true, false", // there are too many
        "23505, false, false", // a unique key
        "40001, false, false",
    })
    void a_connection_that_broke_at_work_leaves_in_doubt_what_was_done(String state, boolean away, boolean inDoubt) {
        var fault = new TransactionSystemException("commit failed", new SQLException("fault", state));
        assertThat(DatabaseAway.caused(fault)).isEqualTo(away);
        assertThat(DatabaseAway.leftInDoubt(fault)).isEqualTo(inDoubt);
    }

    @Test
    void who_got_no_connection_has_done_nothing() {
        assertThat(DatabaseAway.leftInDoubt(new IllegalStateException(new DatabaseAway())))
                .isFalse();
        assertThat(DatabaseAway.leftInDoubt(null)).isFalse();
    }
}
