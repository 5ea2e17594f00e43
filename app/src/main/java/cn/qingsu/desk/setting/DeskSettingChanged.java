package cn.qingsu.desk.setting;

import cn.qingsu.journal.Event;
import java.time.LocalDate;

/** A city has set a number of its desks anew. */
public record DeskSettingChanged(String key, int version, int was, int now, LocalDate validFrom) implements Event {}
