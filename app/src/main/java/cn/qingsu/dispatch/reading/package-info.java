/**
 * Reads a request: type, urgency, privacy, category, place, people, money, who is complained about, and whether it holds several matters; each with the words that it
 * comes from and how sure it is. It proposes, and decides nothing. Publishes {@link cn.qingsu.dispatch.reading.RequestReader}; takes {@link
 * cn.qingsu.dispatch.reading.LearnedCategories} where the city has a learned model.
 */
@NamedInterface("reading")
@NullMarked
package cn.qingsu.dispatch.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
