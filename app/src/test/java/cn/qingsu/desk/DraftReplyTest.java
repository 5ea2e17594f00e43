package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.dispatch.language.ChatServerOfTests;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Registered;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A unit's reply that a machine drafts and a person confirms. */
class DraftReplyTest {

    private static final String HUDAO = "370203033";

    private static Registered inProgress(RunningApplication qingsu) throws Exception {
        return inProgress(qingsu, PrivacyLevel.OPEN);
    }

    private static Registered inProgress(RunningApplication qingsu, PrivacyLevel privacy) throws Exception {
        Registered one = qingsu.bean(Intake.class)
                .submit(
                        Submission.of(
                                        Origin.PORTAL,
                                        new ChannelCode("WEBSITE"),
                                        "瑞海北路7号楼下路灯坏了三天，请修好，邻居都认得于小䶮家，我电话13800005678")
                                .requester("于小䶮", "13800005678")
                                .privacy(privacy)
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            dispatcher.opens("/desk/cases/" + one.id());
            dispatcher.does(
                    "/desk/cases/" + one.id() + "/hand-over",
                    Map.of(
                            "version",
                            version(qingsu, one),
                            "category",
                            "010101",
                            "street",
                            HUDAO,
                            "state",
                            "REGISTERED",
                            "unit",
                            HUDAO,
                            "step",
                            "dispatch"));
        }
        try (Colleague clerk = Colleague.signedIn(qingsu, "hudao01")) {
            clerk.opens("/desk/cases/" + one.id());
            clerk.does("/desk/cases/" + one.id() + "/commands/acknowledge", Map.of("version", version(qingsu, one)));
            clerk.does(
                    "/desk/cases/" + one.id() + "/commands/record-contact",
                    Map.of("version", version(qingsu, one), "reached", "true", "note", "已联系"));
        }
        return one;
    }

    private static String version(RunningApplication qingsu, Registered one) {
        return qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(one.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void without_a_model_nothing_is_offered() throws Exception {
        RunningApplication qingsu = RunningApplication.shared();
        Registered one = inProgress(qingsu);
        try (Colleague clerk = Colleague.signedIn(qingsu, "hudao01")) {
            assertThat(clerk.opens("/desk/cases/" + one.id()).body())
                    .contains("送审")
                    .doesNotContain("起草答复");
            assertThat(clerk.does("/desk/cases/" + one.id() + "/draft-reply", Map.of("account", "已修"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_draft_is_marked_read_and_only_then_sent() throws Exception {
        try (ChatServerOfTests server = new ChatServerOfTests();
                RunningApplication qingsu = RunningApplication.start(Map.of(
                        "qingsu.demo.accounts",
                        "true",
                        "qingsu.language.url",
                        server.url().toString()))) {
            server.behaves(ChatServerOfTests.saying("{\"text\":\"您好，您反映的路灯已经修复，感谢您的监督。\",\"cited\":[]}"));
            Registered one = inProgress(qingsu);
            String path = "/desk/cases/" + one.id();
            try (Colleague clerk = Colleague.signedIn(qingsu, "hudao01")) {
                assertThat(clerk.opens(path).body()).contains("起草答复");
                String drafted = clerk.does(path + "/draft-reply", Map.of("account", "更换灯头两个", "publicText", ""))
                        .body();
                assertThat(drafted).contains("您反映的路灯已经修复", "机器起草", "hx-swap-oob", "draftRead");
                assertThat(server.asked.getLast().body())
                        .as("rests on articles of the knowledge base")
                        .containsPattern("编号 K[0-9]+");
                assertThat(server.asked.getLast().body()).contains("更换灯头").doesNotContain("13800005678", "于小䶮");
                Map<String, String> reply = new HashMap<>(Map.of(
                        "version",
                        version(qingsu, one),
                        "account",
                        "更换灯头两个",
                        "publicText",
                        "您反映的路灯已经修复。",
                        "claim",
                        "SOLVED",
                        "drafted",
                        "true"));
                var unread = clerk.does(path + "/commands/reply", reply);
                assertThat(unread.statusCode()).isEqualTo(422);
                assertThat(unread.body()).contains("逐句核对");
                reply.put("draftRead", "true");
                clerk.does(path + "/commands/reply", reply);
                assertThat(clerk.opens(path).body()).contains("公开答复由大模型起草，经办人已核对");
            }
            int asked = server.asked.size();
            Registered confidential = inProgress(qingsu, PrivacyLevel.CONFIDENTIAL);
            try (Colleague clerk = Colleague.signedIn(qingsu, "hudao01")) {
                clerk.opens("/desk/cases/" + confidential.id());
                assertThat(clerk.does("/desk/cases/" + confidential.id() + "/draft-reply", Map.of("account", "已修"))
                                .body())
                        .contains("保密和匿名的诉求不交给大模型，请自行填写");
                assertThat(server.asked).hasSize(asked);
            }
            server.behaves(server.silence());
            Registered other = inProgress(qingsu);
            try (Colleague clerk = Colleague.signedIn(qingsu, "hudao01")) {
                clerk.opens("/desk/cases/" + other.id());
                assertThat(clerk.does("/desk/cases/" + other.id() + "/draft-reply", Map.of("account", "已修"))
                                .body())
                        .contains("大模型没有按时回答，请自行填写");
            }
        }
    }
}
