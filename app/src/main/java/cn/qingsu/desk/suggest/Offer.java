package cn.qingsu.desk.suggest;

import java.util.List;

/**
 * Something that was read and may be taken over into the form.
 *
 * @param what the field, in Chinese
 * @param words quotations of the text that speak for it
 * @param sure from 0 to 100
 * @param key that takes it over; empty for further candidates
 * @param take the fields and their values, as JSON for {@code reading.mjs}
 * @param taken whether the form holds it already
 */
public record Offer(
        String what,
        String label,
        List<String> words,
        String reason,
        long sure,
        String key,
        String take,
        boolean taken) {}
