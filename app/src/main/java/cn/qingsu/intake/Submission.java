package cn.qingsu.intake;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.RequesterDetails;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One matter as somebody hands it in, unchecked. What is null was not said, and is completed by default rules. Codes need
 * not exist, texts may be anything: {@link Intake} tells what is wrong with them.
 *
 * @param sourceNumber the partner's number; sent twice under one channel, it exists once
 * @param anonymous the requester wants nobody to know; wins over {@code privacy}
 * @param title null: taken from the text
 * @param sourceTime when the requester wrote or called
 * @param place its point in WGS-84; convert what browsers and partners send by {@link cn.qingsu.city.Coordinates}
 * @param callbackWanted null: not said
 * @param complainedAbout the unit that the matter complains about
 * @param files the tokens of files that were uploaded before
 * @param idempotencyKey made with an empty form and sent with it: a replayed form gets the request that it got before
 */
public record Submission(
        Origin origin,
        ChannelCode channel,
        @Nullable String sourceNumber,
        @Nullable RequestType type,
        @Nullable Urgency urgency,
        @Nullable PrivacyLevel privacy,
        boolean anonymous,
        @Nullable String title,
        String text,
        @Nullable Instant sourceTime,
        Place place,
        @Nullable CategoryCode category,
        RequesterDetails requester,
        @Nullable Boolean callbackWanted,
        @Nullable UnitCode complainedAbout,
        List<String> files,
        @Nullable String idempotencyKey) {

    public Submission {
        files = List.copyOf(files);
    }

    private static final RequesterDetails NOBODY = new RequesterDetails(null, null);

    /** Begins a submission of which nothing is known but its text. */
    public static Builder of(Origin origin, ChannelCode channel, String text) {
        return new Builder(origin, channel, text);
    }

    /** Fills in a submission, part by part; every part may be left out or be null. */
    public static final class Builder {

        private final Origin origin;
        private final ChannelCode channel;
        private final String text;
        private @Nullable String sourceNumber;
        private @Nullable RequestType type;
        private @Nullable Urgency urgency;
        private @Nullable PrivacyLevel privacy;
        private boolean anonymous;
        private @Nullable String title;
        private @Nullable Instant sourceTime;
        private Place place = Place.UNKNOWN;
        private @Nullable CategoryCode category;
        private RequesterDetails requester = NOBODY;
        private @Nullable Boolean callbackWanted;
        private @Nullable UnitCode complainedAbout;
        private List<String> files = List.of();
        private @Nullable String idempotencyKey;

        private Builder(Origin origin, ChannelCode channel, String text) {
            this.origin = origin;
            this.channel = channel;
            this.text = text;
        }

        public Builder sourceNumber(@Nullable String number) {
            sourceNumber = number;
            return this;
        }

        public Builder type(@Nullable RequestType chosen) {
            type = chosen;
            return this;
        }

        public Builder urgency(@Nullable Urgency chosen) {
            urgency = chosen;
            return this;
        }

        public Builder privacy(@Nullable PrivacyLevel chosen) {
            privacy = chosen;
            return this;
        }

        public Builder anonymous(boolean wanted) {
            anonymous = wanted;
            return this;
        }

        public Builder title(@Nullable String given) {
            title = given;
            return this;
        }

        public Builder sourceTime(@Nullable Instant at) {
            sourceTime = at;
            return this;
        }

        public Builder place(Place where) {
            place = where;
            return this;
        }

        public Builder category(@Nullable CategoryCode code) {
            category = code;
            return this;
        }

        public Builder requester(@Nullable String name, @Nullable String phone) {
            requester = new RequesterDetails(name, phone, requester.email());
            return this;
        }

        public Builder email(@Nullable String address) {
            requester = new RequesterDetails(requester.name(), requester.phone(), address);
            return this;
        }

        public Builder callbackWanted(@Nullable Boolean wanted) {
            callbackWanted = wanted;
            return this;
        }

        public Builder complainedAbout(@Nullable UnitCode unit) {
            complainedAbout = unit;
            return this;
        }

        public Builder files(@Nullable List<String> tokens) {
            files = tokens == null ? List.of() : tokens;
            return this;
        }

        public Builder idempotencyKey(@Nullable String key) {
            idempotencyKey = key;
            return this;
        }

        public Submission build() {
            return new Submission(
                    origin,
                    channel,
                    sourceNumber,
                    type,
                    urgency,
                    privacy,
                    anonymous,
                    title,
                    text,
                    sourceTime,
                    place,
                    category,
                    requester,
                    callbackWanted,
                    complainedAbout,
                    files,
                    idempotencyKey);
        }
    }
}
