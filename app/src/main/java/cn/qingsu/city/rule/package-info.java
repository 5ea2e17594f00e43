/** Rule packs, categories, channels and out-of-scope situations. */
@NullMarked
package cn.qingsu.city.rule;

import org.jspecify.annotations.NullMarked;
