package cn.qingsu.knowledge;

import cn.qingsu.journal.Event;
import java.time.LocalDate;

/** A city has set a number of its knowledge base anew. */
public record KnowledgeSettingChanged(String key, int version, int was, int now, LocalDate validFrom)
        implements Event {}
