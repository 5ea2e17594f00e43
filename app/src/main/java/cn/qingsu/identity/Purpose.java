package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;

/** Whoever looks at what is kept from others says why (rules 8). */
final class Purpose {

    static final String CLAUSE = "规则 8：查看姓名、电话和原件须说明用途并记录";

    private static final int SHORTEST = 4;

    private Purpose() {}

    /**
     * @param otherwise what to tell whoever may not see it
     * @return the purpose as it is logged
     */
    static Decision<String> checked(Sight sight, String purpose, String otherwise) {
        if (!sight.mayReveal()) {
            return Decision.refused("may-not-reveal", CLAUSE, otherwise);
        }
        String stated = purpose.strip();
        return stated.codePointCount(0, stated.length()) < SHORTEST
                ? Decision.refused("purpose-missing", CLAUSE, "请用至少 4 个字说明查看用途，例如“联系诉求人核实地点”。")
                : Decision.accepted(stated);
    }
}
