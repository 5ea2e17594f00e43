package cn.qingsu.operations.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the database is one that loses nothing, knows Chinese, and has the tables this program expects. */
@Component
@Order(2)
class DatabaseCheck implements Check {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final Duration SKEW = Duration.ofSeconds(2);
    private static final int NEEDED_VERSION = 160_000;

    private final JdbcClient sql;
    private final Flyway flyway;
    private final Clock clock;

    DatabaseCheck(JdbcClient sql, Flyway flyway, Clock clock) {
        this.sql = sql;
        this.flyway = flyway;
        this.clock = clock;
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.fineIf(
                Integer.parseInt(setting("server_version_num")) >= NEEDED_VERSION,
                "数据库",
                "PostgreSQL " + setting("server_version") + "，" + size()));
        DURABLE.forEach(name -> findings.add(durable(name)));
        findings.add(
                setting("data_checksums").equals("on")
                        ? Finding.fine("数据校验和", "已开启")
                        : Finding.notice("数据校验和", "未开启，磁盘静默损坏将无法发现"));
        findings.add(Finding.fineIf(setting("server_encoding").equals("UTF8"), "数据库编码", setting("server_encoding")));
        findings.add(
                knowsChinese()
                        ? Finding.fine("中文检索", "pg_trgm 可识别汉字")
                        : Finding.notice("中文检索", "pg_trgm 未安装或不识别汉字（lc_ctype 应为 UTF-8），模糊查找会变慢"));
        findings.add(migrations());
        findings.add(skew());
        return findings;
    }

    private Finding durable(String name) {
        String value = setting(name);
        return value.equals("off") ? Finding.fault(name, "关闭：断电会丢失已确认的诉求，请开启") : Finding.fine(name, value);
    }

    private boolean knowsChinese() {
        return sql.sql("select count(*) from pg_extension where extname = 'pg_trgm'")
                                .query(Long.class)
                                .single()
                        > 0
                && sql.sql("select cardinality(show_trgm('消防通道')) > 2")
                        .query(Boolean.class)
                        .single();
    }

    private Finding migrations() {
        int pending = flyway.info().pending().length;
        return pending == 0
                ? Finding.fine("表结构", "已执行 " + flyway.info().applied().length + " 个迁移，无待执行")
                : Finding.fault("表结构", "有 " + pending + " 个迁移未执行，请重新启动");
    }

    private Finding skew() {
        OffsetDateTime there = sql.sql("select clock_timestamp()")
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .single();
        Duration skew = Duration.between(there.toInstant(), clock.instant()).abs();
        return skew.compareTo(SKEW) < 0
                ? Finding.fine("时钟", "与数据库相差 " + skew.toMillis() + " 毫秒")
                : Finding.notice("时钟", "与数据库相差 " + skew.toSeconds() + " 秒，请校时");
    }

    private String size() {
        return sql.sql("select pg_size_pretty(pg_database_size(current_database()))")
                .query(String.class)
                .single();
    }

    private String setting(String name) {
        return sql.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
