package cn.qingsu.intake;

import java.util.Arrays;
import java.util.Optional;

/** What a column of an imported file can be mapped to. */
public enum ImportTarget {
    TITLE("title"),
    TEXT("text"),
    TIME("time"),
    SOURCE_NUMBER("source-number"),
    /** Yes or no in the usual spellings; anything else is taken for the name that the requester gave. */
    ANONYMOUS("anonymous"),
    /** A channel's code or Chinese name, or what another system calls it. */
    CHANNEL("channel"),
    /** 投诉, 咨询 and so on; what is not known is guessed from the words. */
    NATURE("nature", "type"),
    ADDRESS("address"),
    DISTRICT("district"),
    CATEGORY("category"),
    NAME("name"),
    PHONE("phone"),
    /** Read over: replies of other systems are not ours. */
    REPLY("reply");

    private final String word;
    private final String alias;

    ImportTarget(String word) {
        this(word, word);
    }

    ImportTarget(String word, String alias) {
        this.word = word;
        this.alias = alias;
    }

    /** The word for it on the command line. */
    public String word() {
        return word;
    }

    static Optional<ImportTarget> named(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word) || each.alias.equals(word))
                .findFirst();
    }
}
