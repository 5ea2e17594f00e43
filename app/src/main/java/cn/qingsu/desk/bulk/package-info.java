/**
 * One action on many cases of a list: first tried on each without doing it, then carried out on each by itself, in a transaction and with a
 * journal entry of its own.
 */
@NullMarked
package cn.qingsu.desk.bulk;

import org.jspecify.annotations.NullMarked;
