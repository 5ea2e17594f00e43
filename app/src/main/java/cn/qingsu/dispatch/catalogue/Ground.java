package cn.qingsu.dispatch.catalogue;

/** On what ground a clause decides. The order is that of rules 4: who comes first wins over who comes later. */
public enum Ground {
    UTILITY("公用事业"),
    LINE("业务条线"),
    OWNERSHIP("权属"),
    COMPETENCE("职能"),
    PLACE("属地");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
