package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AssignmentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an event adds to the texts and petitions of its request; most add nothing. */
sealed interface Utterance {

    /** The row that it adds or decides. */
    long id();

    /** A text that was said. */
    record Text(
            long id,
            SaidKind kind,
            @Nullable UnitCode unit,
            @Nullable String internal,
            @Nullable String publicText,
            @Nullable Claim claim,
            @Nullable List<Demand> demands)
            implements Utterance {

        Text(
                long id,
                SaidKind kind,
                @Nullable UnitCode unit,
                @Nullable String internal,
                @Nullable String publicText,
                @Nullable Claim claim) {
            this(id, kind, unit, internal, publicText, claim, null);
        }
    }

    /** A reviewer's decision on a reply. */
    record Judgement(long id, boolean approved, @Nullable String points) implements Utterance {}

    /** What a unit asks for. */
    record Asking(
            long id,
            AssignmentId assignment,
            Petition kind,
            UnitCode unit,
            @Nullable String clause,
            String reason,
            @Nullable Integer amount)
            implements Utterance {}

    /** What became of it. */
    record Ruling(long id, boolean granted, @Nullable String note) implements Utterance {}

    static Optional<Utterance> of(RequestEvent event) {
        return Optional.ofNullable(
                switch (event) {
                    case RequestEvent.Replied e ->
                        new Text(
                                e.reply(),
                                SaidKind.REPLY,
                                e.unit(),
                                e.account(),
                                e.publicText(),
                                e.claim(),
                                e.demands());
                    case RequestEvent.Reported e ->
                        new Text(e.reply(), SaidKind.REPORT, e.unit(), e.account(), null, null);
                    case RequestEvent.DirectlyAnswered e -> read(e.reply(), SaidKind.ANSWER, e.text());
                    case RequestEvent.NotAccepted e -> read(e.reply(), SaidKind.WORDING, e.wording());
                    case RequestEvent.Explained e -> read(e.reply(), SaidKind.EXPLANATION, e.text());
                    case RequestEvent.SupplementAsked e -> read(e.supplement(), SaidKind.QUESTION, e.question());
                    case RequesterEvent.SupplementGiven e -> read(e.supplement(), SaidKind.SUPPLEMENT, e.text());
                    case RequesterEvent.WordsAdded e ->
                        read(e.said(), e.urges() ? SaidKind.REMINDER : SaidKind.SUPPLEMENT, e.text());
                    case RequestEvent.CalledBack e ->
                        e.said() == null
                                ? null
                                : new Text(e.said(), SaidKind.VERDICT, null, e.words(), null, e.solved());
                    case RequesterEvent.ObjectedToNotAccepted e ->
                        e.said() == null ? null : read(e.said(), SaidKind.OBJECTION, e.words());
                    case RequesterEvent.Withdrawn e ->
                        e.said() == null ? null : read(e.said(), SaidKind.WITHDRAWAL, e.words());
                    case RequestEvent.ReplyApproved e -> new Judgement(e.reply(), true, e.reason());
                    case RequestEvent.ReplyRejected e -> new Judgement(e.reply(), false, e.reason());
                    case RequestEvent.ReturnAsked e ->
                        new Asking(
                                e.petition(), e.assignment(), Petition.RETURN, e.unit(), e.clause(), e.reason(), null);
                    case ClockEvent.ExtensionAsked e ->
                        new Asking(
                                e.petition(),
                                e.assignment(),
                                Petition.EXTENSION,
                                e.unit(),
                                null,
                                e.reason(),
                                e.workingDays());
                    case ClockEvent.ParkingAsked e ->
                        new Asking(
                                e.petition(), e.assignment(), Petition.PARKING, e.unit(), null, e.reason(), e.days());
                    case RequestEvent.ReturnUpheld e -> new Ruling(e.petition(), true, e.reason());
                    case RequestEvent.ReturnRefused e -> new Ruling(e.petition(), false, e.reason());
                    case ClockEvent.ExtensionGranted e -> new Ruling(e.petition(), true, e.reason());
                    case ClockEvent.ExtensionRefused e -> new Ruling(e.petition(), false, e.reason());
                    case ClockEvent.ParkingGranted e -> new Ruling(e.petition(), true, e.reason());
                    case ClockEvent.ParkingRefused e -> new Ruling(e.petition(), false, e.reason());
                    default -> null; // the other events say all in the journal
                });
    }

    /** What the citizen reads or wrote. */
    private static Text read(long id, SaidKind kind, @Nullable String words) {
        return new Text(id, kind, null, null, words, null);
    }
}
