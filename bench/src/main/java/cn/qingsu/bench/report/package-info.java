/** What was found: a table for people, a JSON file for programs, and the machine it was found on. */
@NullMarked
package cn.qingsu.bench.report;

import org.jspecify.annotations.NullMarked;
