/** What staff's programs may call: queues, cases, commands, reference data. */
@NullMarked
package cn.qingsu.api.staff;

import org.jspecify.annotations.NullMarked;
