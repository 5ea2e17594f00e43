/** News for open pages, as server-sent events. */
@NullMarked
package cn.qingsu.desk.live;

import org.jspecify.annotations.NullMarked;
