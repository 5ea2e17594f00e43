/** What is said when a request cannot be worked on now: plain words, when to come again, and next to no effort. */
@NullMarked
package cn.qingsu.operations.unavailable;

import org.jspecify.annotations.NullMarked;
