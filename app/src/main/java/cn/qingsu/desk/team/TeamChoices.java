package cn.qingsu.desk.team;

import cn.qingsu.identity.Officer;
import java.util.List;
import org.springframework.stereotype.Component;

/** To whom a leader can give cases. */
@Component
public class TeamChoices {

    private final Team team;

    TeamChoices(Team team) {
        this.team = team;
    }

    /** One of his people. */
    public record Choice(String id, String name) {}

    /** Empty for whoever leads nobody. */
    public List<Choice> of(Officer officer) {
        return Team.isLeader(officer)
                ? team.of(officer).stream()
                        .map(account -> new Choice(account.id().toString(), account.name()))
                        .toList()
                : List.of();
    }
}
