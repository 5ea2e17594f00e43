package cn.qingsu.messaging;

import java.util.EnumSet;
import java.util.Set;

/** When a requester is written to, and which variables a template for it may use. */
public enum Occasion {
    /** The matter has its number. */
    RECEIPT("登记回执", EnumSet.of(Variable.REGISTERED, Variable.ACCEPT_BY, Variable.DUE)),
    /** A unit has it. */
    HOP("转办告知", EnumSet.of(Variable.UNIT, Variable.DUE)),
    /** An answer stands. */
    REPLY("答复告知", EnumSet.of(Variable.UNIT, Variable.REPLY)),
    /** The requester may say how it went. */
    CALLBACK("评价邀请", EnumSet.of(Variable.UNIT)),
    /** The hotline needs to know more. */
    SUPPLEMENT("请补充", EnumSet.of(Variable.QUESTION, Variable.LAPSE)),
    /** The matter is over. */
    CLOSED("办结告知", EnumSet.noneOf(Variable.class));

    private final String label;
    private final Set<Variable> variables;

    Occasion(String label, Set<Variable> own) {
        this.label = label;
        this.variables = EnumSet.of(Variable.NUMBER, Variable.TITLE, Variable.HOW_TO_ASK);
        this.variables.addAll(own);
    }

    public String label() {
        return label;
    }

    /** What stands in curly brackets in its templates, in the order in which pages name them. */
    public Set<Variable> variables() {
        return EnumSet.copyOf(variables);
    }

    /** Whether it may come at night: an answer to what somebody does at that moment. */
    boolean atAnyHour() {
        return this == RECEIPT;
    }
}
