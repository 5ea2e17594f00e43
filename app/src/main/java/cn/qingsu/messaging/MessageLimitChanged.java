package cn.qingsu.messaging;

import cn.qingsu.journal.Event;
import java.time.LocalDate;

/** A city has set a number anew. */
public record MessageLimitChanged(String key, int version, int was, int now, LocalDate validFrom) implements Event {}
