package cn.qingsu.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys to personal data, read once at start and compared with what the database remembers of them. A new database gets a new
 * key file; a database that holds sealed data never does.
 */
@Component
class PersonalKeys implements Sealing {

    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 3;

    private final TreeMap<Integer, PersonalKey> keys = new TreeMap<>();

    PersonalKeys(KeySettings settings, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        KeyFile file = new KeyFile(settings.file());
        transaction.executeWithoutResult(status -> open(file, sql, clock));
    }

    /** One node at a time, so that two that start together agree on the key. */
    private void open(KeyFile file, JdbcClient sql, Clock clock) {
        sql.sql("lock table identity.sealing_key in exclusive mode").update();
        Map<Integer, byte[]> known = new HashMap<>();
        sql.sql("select key_id, check_value from identity.sealing_key").query(row -> {
            known.put(row.getInt(1), row.getBytes(2));
        });
        if (!file.exists()) {
            if (!known.isEmpty() && holdsSealedData(sql)) {
                throw new KeyFileFault("数据库中有已加密的个人信息，但密钥文件 " + file.path() + " 不存在。请从备份恢复该文件后再启动；没有它，姓名和电话无法读取。");
            }
            sql.sql("delete from identity.sealing_key").update();
            known.clear();
            file.create();
        }
        file.read().forEach((id, master) -> keys.put(id, new PersonalKey(master)));
        known.forEach((id, check) -> recognise(file, id, check));
        keys.forEach((id, key) -> {
            if (!known.containsKey(id)) {
                sql.sql("insert into identity.sealing_key (key_id, check_value, first_seen_at) values (?, ?, ?)")
                        .params(id, key.check(), Timestamp.from(clock.instant()))
                        .update();
            }
        });
    }

    private void recognise(KeyFile file, int id, byte[] check) {
        PersonalKey key = keys.get(id);
        if (key == null || !MessageDigest.isEqual(key.check(), check)) {
            throw new KeyFileFault("密钥文件 " + file.path() + " 中的第 " + id + " 号密钥不是这个数据库的，请换回原来的密钥文件后再启动。");
        }
    }

    private static boolean holdsSealedData(JdbcClient sql) {
        return sql.sql("select exists (select 1 from identity.requester)")
                .query(Boolean.class)
                .single();
    }

    /**
     * @param place names row and column; what is sealed for one does not open in another
     * @return format, key number, nonce, ciphertext and tag
     */
    @Override
    public byte[] seal(String clear, String place) {
        int id = keys.lastKey();
        byte[] header = {FORMAT, (byte) (id >> 8), (byte) id};
        byte[] sealed = keys.lastEntry().getValue().seal(clear.getBytes(StandardCharsets.UTF_8), aad(header, place));
        byte[] whole = new byte[HEADER_BYTES + sealed.length];
        System.arraycopy(header, 0, whole, 0, HEADER_BYTES);
        System.arraycopy(sealed, 0, whole, HEADER_BYTES, sealed.length);
        return whole;
    }

    @Override
    public String open(byte[] whole, String place) {
        if (whole.length < HEADER_BYTES || whole[0] != FORMAT) {
            throw new IllegalStateException("sealed personal data has an unknown format");
        }
        PersonalKey key = keys.get(((whole[1] & 0xff) << 8) | (whole[2] & 0xff));
        if (key == null) {
            throw new IllegalStateException("the key that sealed this is no longer in the key file");
        }
        byte[] header = {whole[0], whole[1], whole[2]};
        return new String(key.open(whole, HEADER_BYTES, aad(header, place)), StandardCharsets.UTF_8);
    }

    /** By which {@code text} is found from now on. */
    byte[] hash(String text) {
        return keys.lastEntry().getValue().hash(text);
    }

    /** By which {@code text} may have been kept: one hash for each key in the file. */
    List<byte[]> hashes(String text) {
        return keys.values().stream().map(key -> key.hash(text)).toList();
    }

    private static byte[] aad(byte[] header, String place) {
        byte[] text = place.getBytes(StandardCharsets.UTF_8);
        byte[] aad = new byte[header.length + text.length];
        System.arraycopy(header, 0, aad, 0, header.length);
        System.arraycopy(text, 0, aad, header.length, text.length);
        return aad;
    }
}
