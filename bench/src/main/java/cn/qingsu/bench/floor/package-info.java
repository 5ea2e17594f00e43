/** What the database alone could do: statements that were written down, sent again without the product. */
@NullMarked
package cn.qingsu.bench.floor;

import org.jspecify.annotations.NullMarked;
