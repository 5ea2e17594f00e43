/** What a city sets for its desks, with days of validity and history, and what each officer chooses for himself. */
@NullMarked
package cn.qingsu.desk.setting;

import org.jspecify.annotations.NullMarked;
