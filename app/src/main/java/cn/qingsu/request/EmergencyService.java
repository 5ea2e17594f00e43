package cn.qingsu.request;

/** Where danger to life or property is passed on at once. */
public enum EmergencyService {
    POLICE_110("110 报警"),
    FIRE_119("119 消防"),
    MEDICAL_120("120 急救"),
    TRAFFIC_122("122 交通事故");

    private final String label;

    EmergencyService(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
