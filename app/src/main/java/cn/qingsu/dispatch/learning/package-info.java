/**
 * What past orders teach: a text in, the likeliest labels out, with how sure that is, why, and which past orders were like it. A label is
 * whatever the history calls so: a unit, a category. Pure Java with neither server nor database; {@link
 * cn.qingsu.dispatch.learning.Learning} makes a {@link cn.qingsu.dispatch.learning.LearnedModel}, {@link
 * cn.qingsu.dispatch.learning.Assessment} measures it, {@link cn.qingsu.dispatch.learning.ModelFolder} keeps it.
 */
@NamedInterface("learning")
@NullMarked
package cn.qingsu.dispatch.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
