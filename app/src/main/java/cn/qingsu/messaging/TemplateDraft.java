package cn.qingsu.messaging;

import java.time.LocalDate;

/**
 * A template as it was typed.
 *
 * @param version the newest version that the editor saw; 0 where there was none
 * @param validFrom from which day it holds; not before today
 */
public record TemplateDraft(
        Occasion occasion,
        MessageChannel channel,
        int version,
        LocalDate validFrom,
        boolean enabled,
        String subject,
        String body,
        String note) {}
