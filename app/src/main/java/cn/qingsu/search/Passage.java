package cn.qingsu.search;

/** One text of a request, without its requester's name, phones and rooms. */
record Passage(String where, String text) {}
