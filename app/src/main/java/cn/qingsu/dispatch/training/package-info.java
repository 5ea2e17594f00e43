/** Learning in the product: every night, or when asked, a challenger learns from what became of dispatches; it takes the champion's place only if it does better on the most recent weeks. */
@NamedInterface("training")
@NullMarked
package cn.qingsu.dispatch.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
