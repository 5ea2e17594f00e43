package cn.qingsu.portal.words;

import cn.qingsu.kernel.Refusal;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the portal says, in the language of whoever is visiting now. Templates say {@code #{key}} and get the same. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** @param parts numbers are to be given as text, as they are to be read */
    public String say(String key, Object... parts) {
        return messages.getMessage(key, parts, locale());
    }

    /** Why something was not taken: as the module said it in Chinese, else by its code, else in general. */
    public String of(Refusal refusal) {
        return isEnglish()
                ? Objects.requireNonNullElse(
                        messages.getMessage("refusal." + refusal.code(), null, null, locale()), say("refusal.other"))
                : refusal.message();
    }

    /** The language of this visit. */
    public Locale locale() {
        return Languages.of(LocaleContextHolder.getLocale());
    }

    public boolean isEnglish() {
        return locale().equals(Locale.ENGLISH);
    }
}
