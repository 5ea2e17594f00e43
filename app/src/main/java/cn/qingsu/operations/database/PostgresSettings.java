package cn.qingsu.operations.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** PostgreSQL's settings for this machine, as the text of its configuration file. */
final class PostgresSettings {

    private static final long MIB = 1L << 20;
    /** One query gets a helper for so many cores: on a small machine it would take from another officer what it gains. */
    private static final int CORES_TO_SPARE = 4;

    private PostgresSettings() {}

    static String text(int port, DataDirectory directory, Durability durability) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", String.valueOf(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        memory(settings);
        durability(settings, durability);
        log(settings, directory, durability);
        return settings.entrySet().stream()
                .map(each -> each.getKey() + " = '" + each.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining(
                        "", "# Written anew at every start. Settings of your own belong in qingsu-local.conf.\n", ""));
    }

    private static void memory(Map<String, String> settings) {
        long machine =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() / MIB;
        settings.put("shared_buffers", Math.clamp(machine / 8, 128, 4096) + "MB");
        settings.put("effective_cache_size", Math.max(512, machine / 2) + "MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", Math.clamp(machine / 32, 64, 512) + "MB");
        settings.put("max_connections", "150");
        settings.put("random_page_cost", "1.1");
        settings.put(
                "max_parallel_workers_per_gather",
                String.valueOf(Math.clamp(Runtime.getRuntime().availableProcessors() / CORES_TO_SPARE, 0, 4)));
        settings.put("jit", "off");
        settings.put("shared_preload_libraries", "pg_stat_statements");
        settings.put("timezone", "UTC");
        settings.put("lc_messages", "C");
    }

    private static void durability(Map<String, String> settings, Durability durability) {
        String safe = durability == Durability.SAFE ? "on" : "off";
        settings.put("fsync", safe);
        settings.put("synchronous_commit", safe);
        settings.put("full_page_writes", safe);
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
    }

    /** One file a day for a week. Neither statements nor rows are written down, since they may hold personal data. */
    private static void log(Map<String, String> settings, DataDirectory directory, Durability durability) {
        settings.put("logging_collector", durability == Durability.SAFE ? "on" : "off");
        settings.put("log_directory", directory.logs().toString());
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_checkpoints", "off");
    }
}
