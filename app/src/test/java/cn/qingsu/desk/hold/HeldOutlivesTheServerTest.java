package cn.qingsu.desk.hold;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.OwnDatabase;
import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Command;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.LinkedMultiValueMap;

class HeldOutlivesTheServerTest {

    private static final UnitCode HUDAO = new UnitCode("370203033");

    @Test
    @Timeout(120)
    void what_waited_when_the_server_ended_is_done_by_the_next() {
        try (OwnDatabase database = OwnDatabase.start()) {
            RequestId id;
            try (RunningApplication first = RunningApplication.withoutPages(database.settings())) {
                id = held(first);
                assertThat(state(first, id)).isEqualTo("REGISTERED");
            }
            try (RunningApplication second = RunningApplication.start(database.settings())) {
                while (!state(second, id).equals("DISPATCHED")) {
                    LockSupport.parkNanos(100_000_000);
                }
                assertThat(second.bean(HeldCommands.class)
                                .of(officer(second).account(), second.clock().instant()))
                        .isEmpty();
            }
        }
    }

    private static RequestId held(RunningApplication qingsu) {
        RequestId id = qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "水果摊占了人行道，轮椅过不去。")
                                .build(),
                        Author.REQUESTER)
                .orElseThrow()
                .id();
        List<Command> commands = List.of(
                new Command.Classify(
                        null,
                        null,
                        null,
                        null,
                        new CategoryCode("010101"),
                        null,
                        null,
                        null,
                        new AreaCode(HUDAO.value()),
                        null,
                        null),
                new Command.Accept(),
                new Command.Dispatch(HUDAO, null, null));
        int version = qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
        assertThat(qingsu.bean(HoldingBack.class)
                        .hold(
                                id,
                                version,
                                officer(qingsu),
                                commands,
                                "转办湖岛街道",
                                id + ":hand-over",
                                new LinkedMultiValueMap<>())
                        .isAccepted())
                .isTrue();
        return id;
    }

    private static Officer officer(RunningApplication qingsu) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find("zhuanban01").orElseThrow().id()).orElseThrow();
    }

    private static String state(RunningApplication qingsu, RequestId id) {
        return qingsu.sql()
                .sql("select state from request.request where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }
}
