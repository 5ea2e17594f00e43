/**
 * The members of a learned model: each reads a text in its own way and gives every label a score. They are learned apart from each
 * other, each on one thread, so that the same history and seed always make the same model.
 */
@NullMarked
package cn.qingsu.dispatch.learning.member;

import org.jspecify.annotations.NullMarked;
