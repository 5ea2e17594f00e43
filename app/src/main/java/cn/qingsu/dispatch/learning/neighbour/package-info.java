/** Past orders that are like a text: what somebody who doubts a proposal wants to see. */
@NullMarked
package cn.qingsu.dispatch.learning.neighbour;

import org.jspecify.annotations.NullMarked;
