/**
 * Where the fact is, by the words of a text: the city's names with and without their suffix, with one letter wrong, several places in one text,
 * names that several areas bear, other cities, and names of people and firms that only look like places. It never picks where it does not know.
 */
@NamedInterface("reading")
@NullMarked
package cn.qingsu.dispatch.reading.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
