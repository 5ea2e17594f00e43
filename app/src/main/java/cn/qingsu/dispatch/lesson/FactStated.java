package cn.qingsu.dispatch.lesson;

import cn.qingsu.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * An officer stated a fact that steers the dispatch.
 *
 * @param key the condition's name
 * @param value from the catalogue's list; null where it was taken back
 */
public record FactStated(String key, @Nullable String value) implements Event {}
