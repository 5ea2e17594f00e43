package cn.qingsu.intake.attachment;

import cn.qingsu.identity.Sealing;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Head;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Trip;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Attaching on a real database, with a journal that forgets and seals that are none. */
public final class AttachingOn {

    private AttachingOn() {}

    public static Attaching database(DataSource database, Clock clock) {
        JdbcClient sql = JdbcClient.create(database);
        return new Attaching(
                new UploadRows(sql, new NoSeals()),
                new AttachmentRows(sql, new NoSeals()),
                new AttachmentLimits(sql, clock),
                new NoJournal(),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock);
    }

    private static final class NoSeals implements Sealing {

        @Override
        public byte[] seal(String clear, String place) {
            return clear.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(byte[] sealed, String place) {
            return new String(sealed, StandardCharsets.UTF_8);
        }
    }

    private static final class NoJournal implements Journal {

        @Override
        public Head append(Head head, Subject subject, Author author, Instant at, List<? extends Event> events) {
            return head;
        }

        @Override
        public Head append(
                Trip trip, Head head, Subject subject, Author author, Instant at, List<? extends Event> events) {
            return head;
        }

        @Override
        public Head append(Subject subject, Author author, Instant at, Event event) {
            return Head.NONE;
        }

        @Override
        public boolean isTaken(DuplicateKeyException fault) {
            return false;
        }

        @Override
        public List<Entry> of(Subject subject) {
            return List.of();
        }
    }
}
