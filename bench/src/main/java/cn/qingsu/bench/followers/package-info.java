/** How fast projections read the journal, and how far they are behind while people work. */
@NullMarked
package cn.qingsu.bench.followers;

import org.jspecify.annotations.NullMarked;
