package cn.qingsu.messaging;

/**
 * A message as its reader sees it.
 *
 * @param subject empty where the channel has none
 */
public record Rendered(String subject, String body) {

    /** How many code points the body has. */
    public int length() {
        return body.codePointCount(0, body.length());
    }

    @Override
    public String toString() {
        return "Rendered";
    }
}
