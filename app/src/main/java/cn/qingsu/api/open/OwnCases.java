package cn.qingsu.api.open;

import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CitizenCases;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case to whoever holds its tracking token. */
@Component
class OwnCases {

    private final CitizenCases cases;
    private final TrackingTokens tokens;

    OwnCases(CitizenCases cases, TrackingTokens tokens) {
        this.cases = cases;
        this.tokens = tokens;
    }

    /** The request of that number, if {@code token} was made for it; a wrong one is told apart from neither. */
    Decision<RequestId> open(String number, @Nullable String token) {
        Optional<RequestId> opened = Optional.ofNullable(token).flatMap(tokens::read);
        return opened.isPresent() && opened.equals(cases.byNumber(number))
                ? Decision.accepted(opened.get())
                : notFound();
    }

    Decision<RequestId> open(Lookup lookup) {
        return cases.byNumber(lookup.number(), lookup.phone())
                .map(Decision::accepted)
                .orElseGet(OwnCases::notFound);
    }

    Decision<OwnCase> show(RequestId id) {
        return cases.progress(id)
                .map(progress -> Decision.accepted(OwnCase.of(progress)))
                .orElseGet(OwnCases::notFound);
    }

    Received received(RequestId id, String number, boolean existedBefore) {
        String token = tokens.of(id);
        return new Received(number, token, "/portal/r/" + token, existedBefore);
    }

    private static <T> Decision<T> notFound() {
        return Decision.refused("unknown-request", "规则 8：凭编号和查询凭证查询", "没有找到这件诉求，请核对编号和查询凭证（或登记时留下的电话）。");
    }
}
