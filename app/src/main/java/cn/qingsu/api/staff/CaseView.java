package cn.qingsu.api.staff;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Sight;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Asked;
import cn.qingsu.request.Assignment;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.CaseFile;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CitizenClock;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Petition;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Said;
import cn.qingsu.request.SaidKind;
import cn.qingsu.request.State;
import cn.qingsu.request.Urgency;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as an officer may see it. Who wrote it is there as masked name and phone, where sight allows; never as an id, by which
 * a confidential requester's cases could be told to belong together.
 */
@Schema(description = "工作人员看到的诉求；姓名电话按权限打码")
public record CaseView(
        RequestId id,
        String number,
        @Schema(description = "下一条命令须带上的版本号", example = "7") int version,
        State state,
        String stateName,
        Instant registeredAt,
        MatterView matter,
        CitizenClock clock,
        @Nullable Instant stageDue,
        @Nullable Instant parkedUntil,
        boolean supervised,
        @Nullable RequestId mergedInto,
        @Nullable CallbackOutcome outcome,
        int round,
        int returns,
        int extensionDays,
        CaseRow.Card card,
        List<Assignment> assignments,
        List<SaidView> said,
        List<AskedView> petitions,
        MaskedRequester requester,
        Sight sight,
        @Schema(description = "此刻可以执行的命令") List<String> actions,
        List<CaseFile.CaseRef> merged,
        @Schema(description = "并入这件诉求的诉求人后来补充的话，打码") List<SaidView> added) {

    /** What it is about. */
    public record MatterView(
            ChannelCode channel,
            @Nullable String sourceNumber,
            @Nullable Instant sourceTime,
            String title,
            String text,
            boolean callbackWanted,
            RequestType type,
            Urgency urgency,
            boolean complex,
            PrivacyLevel privacy,
            @Nullable CategoryCode category,
            Place place,
            @Nullable UnitCode complainedAbout) {

        static MatterView of(Matter matter) {
            return new MatterView(
                    matter.channel(),
                    matter.sourceNumber(),
                    matter.sourceTime(),
                    matter.title(),
                    matter.text(),
                    matter.callbackWanted(),
                    matter.type(),
                    matter.urgency(),
                    matter.complex(),
                    matter.privacy(),
                    matter.category(),
                    matter.place(),
                    matter.complainedAbout());
        }
    }

    /** A text about it. */
    public record SaidView(
            String id,
            SaidKind kind,
            @Nullable UnitCode unit,
            Instant at,
            @Nullable String internalText,
            @Nullable String publicText,
            @Nullable Claim claim,
            @Nullable Boolean approved,
            @Nullable String points) {

        static SaidView of(Said said) {
            return new SaidView(
                    TimeSorted.text(said.id()),
                    said.kind(),
                    said.unit(),
                    said.at(),
                    said.internalText(),
                    said.publicText(),
                    said.claim(),
                    said.approved(),
                    said.points());
        }
    }

    /** What a unit asked for. */
    public record AskedView(
            String id,
            Petition kind,
            UnitCode unit,
            @Nullable String clause,
            String reason,
            @Nullable Integer amount,
            Instant askedAt,
            @Nullable Boolean granted,
            @Nullable String note) {

        static AskedView of(Asked asked) {
            return new AskedView(
                    TimeSorted.text(asked.id()),
                    asked.kind(),
                    asked.unit(),
                    asked.clause(),
                    asked.reason(),
                    asked.amount(),
                    asked.askedAt(),
                    asked.granted(),
                    asked.note());
        }
    }

    static CaseView of(CaseFile file) {
        return new CaseView(
                file.id(),
                file.number(),
                file.version(),
                file.state(),
                file.state().label(),
                file.registeredAt(),
                MatterView.of(file.matter()),
                file.clock(),
                file.stageDue(),
                file.parkedUntil(),
                file.supervised(),
                file.mergedInto(),
                file.outcome(),
                file.round(),
                file.returns(),
                file.extensionDays(),
                file.card(),
                file.assignments(),
                file.said().stream().map(SaidView::of).toList(),
                file.petitions().stream().map(AskedView::of).toList(),
                file.requester(),
                file.sight(),
                file.actions(),
                file.merged(),
                file.added().stream().map(SaidView::of).toList());
    }
}
