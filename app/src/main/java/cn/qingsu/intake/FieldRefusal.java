package cn.qingsu.intake;

import cn.qingsu.kernel.Refusal;

/** What is wrong with one field. */
public record FieldRefusal(Field field, Refusal refusal) {

    static FieldRefusal of(Field field, String code, String clause, String message) {
        return new FieldRefusal(field, new Refusal(code, clause, message));
    }
}
