package cn.qingsu.desk.inhand;

import cn.qingsu.journal.Event;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * A leader has given a case to one of his people, or taken it back.
 *
 * @param had who did it before; null for nobody
 * @param has who does it now; null for nobody
 */
public record CaseGiven(
        RequestId request,
        @Nullable AccountId had,
        @Nullable AccountId has) implements Event {}
