package cn.qingsu.desk.casefile;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names the authors of journal entries as a timeline does. */
@Component
class Writers {

    private final Accounts accounts;
    private final CityNames names;

    Writers(Accounts accounts, CityNames names) {
        this.accounts = accounts;
        this.names = names;
    }

    /** The names of all that are accounts, read at once. */
    Map<AccountId, String> names(Collection<Author> authors) {
        var ids = authors.stream().map(Author::account).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : accounts.names(ids);
    }

    /** {@code 沈一禾（转办员） · 市热线中心}, {@code 诉求人} or {@code 系统}. */
    String told(Author author, Map<AccountId, String> read) {
        AccountId account = author.account();
        if (account == null) {
            return author.equals(Author.REQUESTER) ? "诉求人" : "系统";
        }
        String unit = author.unit() == null ? "" : " · " + names.unit(new UnitCode(author.unit()));
        return read.getOrDefault(account, "工作人员") + "（"
                + Role.valueOf(author.role()).label() + "）" + unit;
    }
}
