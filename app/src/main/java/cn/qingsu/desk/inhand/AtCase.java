package cn.qingsu.desk.inhand;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;

/**
 * An officer has a case open.
 *
 * @param page names the browser's page, of which an officer may have several
 */
record AtCase(String page, RequestId request, AccountId account, String name, String unit) {}
