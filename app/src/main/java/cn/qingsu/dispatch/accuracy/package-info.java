/** First-dispatch accuracy (rules 7) per dispatcher, category, unit and for the machine, each figure with the cases behind it. */
@NamedInterface("accuracy")
@NullMarked
package cn.qingsu.dispatch.accuracy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
