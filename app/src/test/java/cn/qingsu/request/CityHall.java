package cn.qingsu.request;

import cn.qingsu.AdjustableClock;
import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.identity.Requesters;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The modules at work on a database of their own, with the demonstration staff and a clock that tests move. */
public final class CityHall implements AutoCloseable {

    public static final UnitCode HUDAO = new UnitCode("370203033");
    public static final UnitCode SHIBEI_ENFORCEMENT = new UnitCode("370203ZF");
    public static final CategoryCode FIRE_LANE = new CategoryCode("240101");
    public static final CategoryCode STREET_TRADE = new CategoryCode("010101");

    /** A Monday at ten in the morning, with a week of working days before it ends. */
    public static final Instant MONDAY =
            LocalDateTime.of(2026, 9, 7, 10, 0).atZone(CityTime.ZONE).toInstant();

    private final RunningApplication application;

    public CityHall() {
        this(Map.of());
    }

    /** @param more settings */
    public CityHall(Map<String, Object> more) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("qingsu.demo.accounts", "true", "qingsu.alarms.run", "false"));
        settings.putAll(more);
        application = RunningApplication.withoutPages(AdjustableClock.at(MONDAY), settings);
    }

    private static final class Shared {
        static final CityHall HALL = new CityHall();
    }

    /** One hall for all tests that only add requests of their own; they set the clock themselves. */
    public static CityHall shared() {
        return Shared.HALL;
    }

    /** One that any street may handle. */
    static Case aComplaint() {
        return shared().told(RequestType.COMPLAINT, "夜市摊点占道经营，行人无法通行")
                .by("王小明", "13800001234")
                .registered();
    }

    public AdjustableClock clock() {
        return application.clock();
    }

    /** Moves on and lets every alarm ring that is due by then. */
    public void pass(Duration time) {
        clock().advance(time);
        ring();
    }

    /** Rings alarms until none is due. */
    public void ring() {
        AlarmClock alarms = bean(AlarmClock.class);
        for (int fired = alarms.fire(); fired > 0; fired = alarms.fire()) {
            clock().advance(Duration.ofMillis(1));
        }
    }

    public <T> T bean(Class<T> type) {
        return application.bean(type);
    }

    public RunningApplication application() {
        return application;
    }

    public Officer officer(String login) {
        Account account = bean(Accounts.class).find(login).orElseThrow();
        return bean(Accounts.class).officer(account.id()).orElseThrow();
    }

    /** The community below the street in which {@code shequ01} works. */
    public UnitCode community() {
        return officer("shequ01").unit();
    }

    /** A request under construction. */
    public Told told(RequestType type, String text) {
        return new Told(type, text);
    }

    /** A request that was there before. */
    public Case known(RequestId id) {
        return new Case(id);
    }

    /** Speaks of a request as intake would hand it over. */
    public final class Told {

        private final RequestType type;
        private final String text;
        private Urgency urgency = Urgency.NORMAL;
        private PrivacyLevel privacy = PrivacyLevel.OPEN;
        private @Nullable RequesterId requester;
        private @Nullable UnitCode accused;
        private boolean callback = true;
        private String channel = "PHONE";
        private @Nullable String sourceNumber;
        private Place place = Place.UNKNOWN;

        private Told(RequestType type, String text) {
            this.type = type;
            this.text = text;
        }

        public Told urgently() {
            urgency = Urgency.URGENT;
            return this;
        }

        public Told confidentially() {
            privacy = PrivacyLevel.CONFIDENTIAL;
            return this;
        }

        public Told anonymously() {
            privacy = PrivacyLevel.ANONYMOUS;
            return this;
        }

        public Told by(String name, String phone) {
            requester = bean(Requesters.class).keep(new RequesterDetails(name, phone));
            return this;
        }

        public Told by(String name, String phone, String email) {
            requester = bean(Requesters.class).keep(new RequesterDetails(name, phone, email));
            return this;
        }

        public Told against(UnitCode unit) {
            accused = unit;
            return this;
        }

        public Told withoutCallback() {
            callback = false;
            return this;
        }

        public Told through(String code, String number) {
            channel = code;
            sourceNumber = number;
            return this;
        }

        public Told in(String street) {
            AreaCode code = bean(Areas.class).named(street, 1).getFirst().code();
            place = new Place(street, null, new AreaCode(code.value().substring(0, 6)), code, null);
            return this;
        }

        /** In a caller's own words, which name no street. */
        public Told at(String address) {
            place = new Place(address, null, null, null, null);
            return this;
        }

        public Decision<Registered> register() {
            return bean(ServiceRequests.class).register(registration(), Author.REQUESTER);
        }

        public Registration registration() {
            return new Registration(
                    new ChannelCode(channel),
                    sourceNumber,
                    type,
                    urgency,
                    false,
                    privacy,
                    "试例：" + type.label(),
                    text,
                    null,
                    place,
                    null,
                    requester,
                    callback,
                    accused);
        }

        public Case registered() {
            return new Case(register().orElseThrow().id());
        }
    }

    /** A request whose life goes on. */
    public final class Case {

        public final RequestId id;

        private Case(RequestId id) {
            this.id = id;
        }

        public Decision<CaseState> tries(String login, Command command) {
            return bean(ServiceRequests.class).perform(id, version(), officer(login), command);
        }

        /** The command is carried out, or the test fails with the refusal. */
        public Case does(String login, Command command) {
            Decision<CaseState> decision = tries(login, command);
            if (decision instanceof Decision.Refused<CaseState>(var refusal)) {
                throw new AssertionError(command.action() + " was refused: " + refusal);
            }
            return this;
        }

        public Decision<CaseState> requesterTries(Command command) {
            return bean(ServiceRequests.class).perform(id, Author.REQUESTER, command);
        }

        public Decision<CaseState> systemTries(Command command) {
            return bean(ServiceRequests.class).perform(id, Author.SYSTEM, command);
        }

        public Case dispatchedTo(UnitCode unit) {
            return does("zhuanban01", classify(STREET_TRADE))
                    .does("zhuanban01", new Command.Accept())
                    .does("zhuanban01", new Command.Dispatch(unit, null, null));
        }

        public Case acknowledgedAndContacted() {
            return does("hudao01", new Command.Acknowledge(null))
                    .does("hudao01", new Command.RecordContact(null, true, "已电话联系，核实情况"));
        }

        public Case repliedSolved() {
            return does("hudao01", new Command.Reply(null, "现场已清理，拍照留存。", "您反映的问题已处理完毕，感谢您的监督。", Claim.SOLVED));
        }

        public int version() {
            return requests().find(id).orElseThrow().head().version();
        }

        public State state() {
            return requests().find(id).orElseThrow().state();
        }

        ServiceRequest now() {
            return requests().find(id).orElseThrow();
        }

        public List<String> events() {
            return bean(Journal.class).of(Subject.of(id)).stream()
                    .map(Entry::type)
                    .map(type -> type.substring(type.indexOf('.') + 1))
                    .toList();
        }

        private RequestStore requests() {
            return bean(RequestStore.class);
        }
    }

    public static Command.Classify classify(CategoryCode category) {
        return new Command.Classify(
                null, null, null, null, category, null, null, null, new AreaCode(HUDAO.value()), null, null);
    }

    @Override
    public void close() {
        application.close();
    }
}
