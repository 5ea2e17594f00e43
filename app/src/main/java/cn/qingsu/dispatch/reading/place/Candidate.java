package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.dispatch.reading.text.Span;

/**
 * An area that may be meant.
 *
 * @param path such as {@code 市南区·香港中路街道·云霄路社区}
 * @param span the words that name it
 * @param form how they write it
 * @param probability of lying there, from 0 to 1; see {@code docs/reading.md} for what it was measured on
 */
public record Candidate(Area area, String path, Span span, Form form, double probability) {}
