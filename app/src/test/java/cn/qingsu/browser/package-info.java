/** People use the real pages in Chromium: residents on a phone, officers at a desk. Pictures lie in {@code target/screenshots}. */
@NullMarked
package cn.qingsu.browser;

import org.jspecify.annotations.NullMarked;
