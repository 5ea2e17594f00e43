package cn.qingsu.request;

/** Workers of one site who all wait for their wages. */
final class WageClaims {

    private static final CityHall HALL = CityHall.shared();

    private WageClaims() {}

    static CityHall.Told wages(String name, int n) {
        return HALL.told(RequestType.COMPLAINT, "湖岛工地包工头拖欠我们 34 名工人三个月工资").by(name, "138000" + (10_000 + n));
    }

    static CityHall.Case lead() {
        return wages("王守信", 0).confidentially().registered();
    }

    static void replied(CityHall.Case lead, String text) {
        lead.does("hudao01", new Command.Acknowledge(null));
        lead.does("hudao01", new Command.Reply(null, "已约谈包工头。", text, Claim.SOLVED));
        lead.does("shenhe01", new Command.Approve(null));
        HALL.ring();
    }
}
