/**
 * Lets as many requests in as can be worked on, in the order of what they are for, and turns the others away at once; and
 * keeps slow and idle clients from costing more than a little memory.
 */
@NullMarked
package cn.qingsu.operations.gate;

import org.jspecify.annotations.NullMarked;
