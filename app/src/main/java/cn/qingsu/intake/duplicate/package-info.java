/**
 * 查重: how alike two matters are. Candidates come from the same streets and from the same caller; what is compared is the
 * wording, the names and numbers in it, the place, the category and the time. How much each counts was learned from invented
 * pairs ({@code intake/duplicate-weights.csv}), so that the figure is a probability.
 */
@NullMarked
package cn.qingsu.intake.duplicate;

import org.jspecify.annotations.NullMarked;
