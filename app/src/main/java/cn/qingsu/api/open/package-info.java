/** What anybody may call: to submit, to follow, to rate. */
@NullMarked
package cn.qingsu.api.open;

import org.jspecify.annotations.NullMarked;
