package cn.qingsu.intake;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.Channels;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registration;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers by rules what the sender left open. What was said stands, but for anonymity, which is stronger than a level. */
@Component
final class Completion {

    private final Categories categories;
    private final Channels channels;
    private final Rules rules;

    Completion(Categories categories, Channels channels, Rules rules) {
        this.categories = categories;
        this.channels = channels;
        this.rules = rules;
    }

    Registration of(Form form, Place place, @Nullable RequesterId requester) {
        Submission said = form.said();
        RuleSet today = rules.today();
        String title = form.heading();
        Set<Circumstance> so = circumstances(form, title, today);

        RequestType type = said.type();
        if (type == null) {
            type = RequestType.valueOf(today.decide(Question.TYPE, title, form.text(), so));
        }
        so.add(new Circumstance(Ground.TYPE, type.name()));

        Urgency urgency = said.urgency();
        if (urgency == null) {
            urgency = Urgency.valueOf(today.decide(Question.URGENCY, title, form.text(), so));
        }
        PrivacyLevel privacy = said.anonymous() ? PrivacyLevel.ANONYMOUS : said.privacy();
        if (privacy == null) {
            privacy = PrivacyLevel.valueOf(today.decide(Question.PRIVACY, title, form.text(), so));
        }
        Boolean callback = said.callbackWanted();
        if (callback == null) {
            callback = today.decide(Question.CALLBACK, title, form.text(), so).equals("YES");
        }
        return new Registration(
                said.channel(),
                form.sourceNumber(),
                type,
                urgency,
                false,
                privacy,
                title,
                form.text(),
                said.sourceTime(),
                place,
                said.category(),
                requester,
                callback,
                said.complainedAbout());
    }

    private Set<Circumstance> circumstances(Form form, String title, RuleSet today) {
        Submission said = form.said();
        Set<Circumstance> so = new HashSet<>();
        if (!today.dangerIn(title + "\n" + form.text()).isEmpty()) {
            so.add(Circumstance.of(Ground.EMERGENCY_WORD));
        }
        if (said.anonymous() || said.privacy() == PrivacyLevel.ANONYMOUS) {
            so.add(Circumstance.of(Ground.ANONYMOUS));
        }
        if (form.phone() == null) {
            so.add(Circumstance.of(Ground.NO_PHONE));
        }
        if (said.complainedAbout() != null) {
            so.add(Circumstance.of(Ground.COMPLAINED_ABOUT));
        }
        if (channels.find(said.channel()).filter(each -> !each.callback()).isPresent()) {
            so.add(Circumstance.of(Ground.CHANNEL_WITHOUT_CALLBACK));
        }
        if (said.category() != null) {
            categories.find(said.category()).ifPresent(category -> add(category, so));
        }
        return so;
    }

    private static void add(Category category, Set<Circumstance> so) {
        so.add(new Circumstance(Ground.CATEGORY_SLA, category.sla().name()));
        category.flags().forEach(flag -> so.add(new Circumstance(Ground.CATEGORY_FLAG, flag.name())));
    }
}
