package cn.qingsu.desk.register;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.EmergencyService;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import cn.qingsu.telephony.CallId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agent writes while talking.
 *
 * @param callerPhone whether the number from which the call comes is the one to call back, where no other is given
 * @param service to be transferred to as soon as it is registered
 * @param situation beyond remit: to be answered with its wording as soon as it is registered
 * @param finish {@code answer} if {@code answerText} answers it at once
 */
record RegisterForm(
        ChannelCode channel,
        String text,
        @Nullable String title,
        @Nullable String sourceNumber,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean callbackWanted,
        @Nullable RequestType type,
        @Nullable Urgency urgency,
        @Nullable PrivacyLevel privacy,
        @Nullable CategoryCode category,
        @Nullable String address,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable AreaCode district,
        @Nullable AreaCode street,
        @Nullable AreaCode community,
        @Nullable UnitCode complainedAbout,
        @Nullable String mergeInto,
        @Nullable List<String> files,
        @Nullable CallId call,
        @Nullable Boolean callerPhone,
        @Nullable EmergencyService service,
        @Nullable SituationCode situation,
        @Nullable String finish,
        @Nullable String answerText,
        @Nullable String citation,
        String submissionKey) {

    /** @param caller the number from which the call comes; null for none */
    Submission submission(@Nullable String caller) {
        boolean given = phone != null && !phone.isBlank();
        String reachable =
                given || !Boolean.TRUE.equals(callerPhone) || privacy == PrivacyLevel.ANONYMOUS ? phone : caller;
        return Submission.of(Origin.DESK, channel, text == null ? "" : text)
                .title(title)
                .sourceNumber(sourceNumber)
                .requester(name, reachable)
                .email(privacy == PrivacyLevel.ANONYMOUS ? null : email)
                .callbackWanted(callbackWanted)
                .type(type)
                .urgency(urgency)
                .privacy(privacy)
                .anonymous(privacy == PrivacyLevel.ANONYMOUS)
                .category(category)
                .place(new Place(address, point(), district, street, community))
                .complainedAbout(complainedAbout)
                .files(files)
                .idempotencyKey(submissionKey)
                .build();
    }

    private @Nullable Wgs84 point() {
        if (lon == null || lat == null || Math.abs(lon) > 180 || Math.abs(lat) > 90) {
            return null;
        }
        return new Wgs84(lon, lat);
    }

    @Override
    public String toString() {
        return "RegisterForm";
    }
}
