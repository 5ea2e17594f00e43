package cn.qingsu.desk.suggest;

/**
 * One suggestion while typing.
 *
 * @param hint what tells it apart from others of the same label
 */
record Suggestion(String value, String label, String hint) {}
