package cn.qingsu.desk.inhand;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;

/**
 * An officer does a case, for a while.
 *
 * @param name of the officer
 * @param unit in which the officer works
 * @param until when it ends by itself; moved on while the case is open before his eyes
 * @param given by a team leader; then it does not end when the officer leaves
 */
public record InHand(
        RequestId request, AccountId account, String name, String unit, Instant since, Instant until, boolean given) {}
