package cn.qingsu.dispatch.setting;

import cn.qingsu.journal.Event;
import java.time.LocalDate;

/** A city has set a number anew. */
public record SettingChanged(String key, int version, double was, double now, LocalDate validFrom) implements Event {}
