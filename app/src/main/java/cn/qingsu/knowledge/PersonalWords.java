package cn.qingsu.knowledge;

import java.util.regex.Pattern;

/** Finds what looks like a person's own number in a text that many will read: a mobile phone or an identity card. */
final class PersonalWords {

    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9])");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9A-Za-z])");

    private PersonalWords() {}

    static boolean in(String text) {
        return MOBILE.matcher(text).find() || IDENTITY.matcher(text).find();
    }
}
