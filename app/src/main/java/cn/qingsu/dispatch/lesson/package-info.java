/** What became of each dispatch, as the journal tells it: first lead, what changed it, how it ended; precedents of consultations; typical cases; questions to the catalogue. */
@NamedInterface("lesson")
@NullMarked
package cn.qingsu.dispatch.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
