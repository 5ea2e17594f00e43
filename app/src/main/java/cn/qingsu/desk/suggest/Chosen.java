package cn.qingsu.desk.suggest;

import org.springframework.util.MultiValueMap;

/** What the form holds at the moment. */
record Chosen(MultiValueMap<String, String> fields) {

    /** Empty if the form has no such field or nothing is in it. */
    String of(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    boolean is(String field, Object value) {
        return of(field).equals(String.valueOf(value));
    }
}
