package cn.qingsu.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.Desk;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadingTest {

    private static final UnitCode UNIT = new UnitCode("370203033");

    /** The roles that somebody holds, and the desks with which he may share a view. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            AGENT,                        ''
            TEAM_LEADER,                  话务
            AGENT TEAM_LEADER,            话务
            TEAM_LEADER DISPATCHER,       话务 转办
            DISPATCHER,                   ''
            UNIT_CLERK,                   ''
            UNIT_LEADER,                  承办
            UNIT_LEADER UNIT_CLERK,       承办
            REVIEWER CALLBACK_OFFICER,    ''
            TEAM_LEADER CALLBACK_OFFICER, 话务 回访
            DISTRICT_COORDINATOR,         ''
            SUPERVISOR,                   ''
            ADMINISTRATOR,                ''
            AUDITOR,                      ''
            """)
    void only_leaders_share_with_the_whole_city_and_only_at_their_own_desks(String roles, String desks) {
        Officer officer = new Officer(
                new AccountId(1),
                "somebody",
                "某人",
                UNIT,
                Arrays.stream(roles.split(" "))
                        .map(role -> new Grant(Role.valueOf(role), UNIT))
                        .collect(Collectors.toSet()));
        assertThat(Leading.desks(officer).stream().map(Desk::label).collect(Collectors.joining(" ")))
                .isEqualTo(desks);
    }
}
