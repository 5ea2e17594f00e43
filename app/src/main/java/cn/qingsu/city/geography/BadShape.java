package cn.qingsu.city.geography;

/** A feature's geometry that cannot be taken; the message says why, in Chinese, for whoever imports the file. */
final class BadShape extends Exception {

    private static final long serialVersionUID = 1;

    BadShape(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
