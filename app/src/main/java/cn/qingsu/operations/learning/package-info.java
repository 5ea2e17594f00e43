/** Past orders in files, and what is told of learning and assessing. Needs neither database nor server. */
@NullMarked
package cn.qingsu.operations.learning;

import org.jspecify.annotations.NullMarked;
