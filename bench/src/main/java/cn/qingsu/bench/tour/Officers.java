package cn.qingsu.bench.tour;

import cn.qingsu.bench.inside.Product;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The demonstration city's own people: one of each role. */
final class Officers {

    static final List<String> LOGINS = List.of(
            "huawu01",
            "banzhang01",
            "zhuanban01",
            "shenhe01",
            "hudao01",
            "hudao02",
            "shequ01",
            "zhifa01",
            "shibei01",
            "huifang01",
            "duban01",
            "shenji01");

    private final Accounts accounts;
    private final Map<String, Officer> known = new HashMap<>();

    Officers(Product product) {
        this.accounts = product.the(Accounts.class);
    }

    /** Read once, as a session is believed for a while. */
    Officer called(String login) {
        return known.computeIfAbsent(login, this::read);
    }

    private Officer read(String login) {
        return accounts.find(login)
                .map(Account::id)
                .flatMap(accounts::officer)
                .orElseThrow(() -> new Fault("the city has no account " + login));
    }

    List<Officer> all() {
        return LOGINS.stream().map(this::called).toList();
    }
}
