/** The administrators' pages: calendar, rules, accounts, the city's data. */
@NullMarked
package cn.qingsu.desk.admin;

import org.jspecify.annotations.NullMarked;
