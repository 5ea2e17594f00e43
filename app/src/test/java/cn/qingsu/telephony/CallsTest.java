package cn.qingsu.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.GrantPeriod;
import cn.qingsu.identity.NewAccount;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsTest {

    private static final RunningApplication QINGSU =
            RunningApplication.withoutPages(Map.of("qingsu.demo.accounts", "true"));

    private final Calls calls = QINGSU.bean(Calls.class);
    private final Officer agent = officer("huawu01");

    @AfterAll
    static void stop() {
        QINGSU.close();
    }

    @BeforeEach
    void nobody_talks() {
        QINGSU.sql().sql("delete from telephony.line").update();
    }

    private static Officer officer(String login) {
        Accounts accounts = QINGSU.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private static Officer engaged(String login, Role role) {
        Accounts accounts = QINGSU.bean(Accounts.class);
        if (accounts.find(login).isEmpty()) {
            accounts.create(
                            new NewAccount(
                                    login,
                                    "沙盘",
                                    Units.CENTRE,
                                    List.of(new GrantPeriod(
                                            new Grant(role, Units.CENTRE), LocalDate.parse("2020-01-01"), null)),
                                    "Sha-Pan-Hai-12",
                                    false),
                            Author.SYSTEM)
                    .orElseThrow();
        }
        return officer(login);
    }

    private Call begun(String number) {
        return calls.start(NewCall.byHand(number, "A12"), agent).orElseThrow();
    }

    private static String refused(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal) ? refusal.code() : "accepted";
    }

    private static NewCall told(Officer whose, @Nullable String externalId) {
        return new NewCall(whose.account(), "053266660000", "B03", CallSource.SOFTPHONE, externalId);
    }

    @Test
    void a_call_is_shown_masked_and_kept_sealed() {
        Call call = begun("138 0000 1234");
        assertThat(call.number()).isEqualTo("138****1234");
        assertThat(call.isOpen()).isTrue();
        assertThat(calls.current(agent)).contains(call);
        byte[] kept = QINGSU.sql()
                .sql("select number from telephony.call where id = ?")
                .param(call.id().value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("1234");
        assertThat(calls.numberFor(call.id(), agent)).contains("13800001234");
        assertThat(calls.numberFor(call.id(), officer("banzhang01"))).isEmpty();
        assertThat(NewCall.byHand("13800001234", null).toString()).doesNotContain("1234");
    }

    @Test
    void numbers_that_are_no_phone_of_ours_are_taken_and_words_are_not() {
        assertThat(begun("").number()).isEmpty();
        nobody_talks();
        assertThat(begun("95588").number()).isNotEmpty();
        nobody_talks();
        assertThat(begun("+44 20 7946 0000").number()).endsWith("00");
        nobody_talks();
        assertThat(refused(calls.start(NewCall.byHand("老王", "A12"), agent))).isEqualTo("number-malformed");
        assertThat(refused(calls.start(NewCall.byHand("", "<b>"), agent))).isEqualTo("seat-malformed");
    }

    @Test
    void an_agent_is_in_one_call_at_a_time() throws Exception {
        begun("13800001234");
        assertThat(refused(calls.start(NewCall.byHand("13800001235", ""), agent)))
                .isEqualTo("call-open");
        nobody_talks();
        Callable<Decision<Call>> start = () -> calls.start(NewCall.byHand("13800001236", ""), agent);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            long begun = 0;
            for (Future<Decision<Call>> each : both.invokeAll(List.of(start, start))) {
                begun += each.get().isAccepted() ? 1 : 0;
            }
            assertThat(begun).isEqualTo(1);
        }
    }

    @Test
    void it_ends_with_its_result_unless_something_was_registered() {
        Call call = begun("13800001234");
        assertThat(refused(calls.end(call.id(), null, agent))).isEqualTo("result-missing");
        assertThat(refused(calls.end(call.id(), CallResult.HANDLED, agent))).isEqualTo("result-missing");
        assertThat(refused(calls.end(call.id(), CallResult.ADVISED, officer("banzhang01"))))
                .isEqualTo("unknown-call");
        RequestId request = RequestId.next();
        calls.link(call.id(), request, LinkKind.REGISTERED, agent).orElseThrow();
        calls.link(call.id(), request, LinkKind.REGISTERED, agent).orElseThrow();
        Call ended = calls.end(call.id(), null, agent).orElseThrow();
        assertThat(ended.result()).isEqualTo(CallResult.HANDLED);
        assertThat(ended.links()).hasSize(1);
        assertThat(calls.of(request)).containsExactly(ended);
        assertThat(calls.end(call.id(), CallResult.ABUSIVE, agent).orElseThrow())
                .isEqualTo(ended);
        assertThat(calls.current(agent)).isEmpty();
    }

    @Test
    void what_is_written_after_the_call_belongs_to_it_too() {
        Call call = begun("13800001234");
        calls.end(call.id(), CallResult.ADVISED, agent).orElseThrow();
        RequestId request = RequestId.next();
        assertThat(calls.link(call.id(), request, LinkKind.REGISTERED, agent).isAccepted())
                .isTrue();
        assertThat(refused(calls.link(call.id(), request, LinkKind.REGISTERED, officer("banzhang01"))))
                .isEqualTo("unknown-call");
    }

    @Test
    void an_exchange_tells_of_agents_calls_once_each_and_ends_the_one_before() {
        Officer exchange = engaged("jiaohuan9", Role.SWITCHBOARD);
        Call first = calls.start(told(agent, "pbx-1"), exchange).orElseThrow();
        assertThat(calls.start(told(agent, "pbx-1"), exchange).orElseThrow()).isEqualTo(first);
        Call second = calls.start(told(agent, "pbx-2"), exchange).orElseThrow();
        assertThat(calls.find(first.id(), agent).orElseThrow().result()).isEqualTo(CallResult.UNSTATED);
        assertThat(calls.current(agent)).contains(second);
        assertThat(calls.end(second.id(), CallResult.DROPPED, exchange).isAccepted())
                .isTrue();
        assertThat(refused(calls.start(told(officer("hudao01"), null), exchange)))
                .isEqualTo("agent-unknown");
        assertThat(refused(calls.start(told(exchange, null), exchange))).isEqualTo("agent-unknown");
        assertThat(refused(calls.start(told(officer("banzhang01"), null), agent)))
                .isEqualTo("wrong-role");
        assertThat(refused(calls.start(NewCall.byHand("", ""), officer("zhuanban01"))))
                .isEqualTo("wrong-role");
    }

    @Test
    void whoever_sees_the_number_says_why_and_the_journal_knows_it_without_the_number() {
        Call call = begun("13800001234");
        assertThat(refused(calls.reveal(call.id(), agent, "看"))).isEqualTo("purpose-missing");
        assertThat(refused(calls.reveal(call.id(), officer("banzhang01"), "核对来电号码")))
                .isEqualTo("may-not-reveal");
        assertThat(calls.reveal(call.id(), agent, "核对来电号码").orElseThrow()).isEqualTo("13800001234");
        calls.end(call.id(), CallResult.ADVISED, agent).orElseThrow();
        List<Entry> entries = QINGSU.bean(Journal.class).of(CallEvent.subject(call.id()));
        assertThat(entries)
                .extracting(Entry::type)
                .containsExactly("telephony.CallStarted", "telephony.NumberShown", "telephony.CallEnded");
        assertThat(entries).allSatisfy(each -> assertThat(each.body()).doesNotContain("1234"));
        assertThat(entries.get(1).author()).isEqualTo(agent.as(Role.AGENT));
    }
}
