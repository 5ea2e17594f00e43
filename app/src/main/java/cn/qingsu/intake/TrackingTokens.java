package cn.qingsu.intake;

import cn.qingsu.identity.Proofs;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The secret part of the link by which a requester follows the own case without an account: the request's id and a proof
 * that we made it. It holds no personal data, cannot be guessed, and is made anew from the id at any time.
 */
@Component
public final class TrackingTokens {

    private static final String PURPOSE = "tracking";
    private static final int ID_LENGTH = TimeSorted.text(0).length();

    private final Proofs proofs;

    TrackingTokens(Proofs proofs) {
        this.proofs = proofs;
    }

    /** The same every time for the same request. */
    public String of(RequestId request) {
        return request + proofs.of(PURPOSE, request.toString());
    }

    /** The request that a token opens; empty if we did not make it. */
    public Optional<RequestId> read(String token) {
        if (token.length() <= ID_LENGTH) {
            return Optional.empty();
        }
        String id = token.substring(0, ID_LENGTH);
        return proofs.holds(PURPOSE, id, token.substring(ID_LENGTH))
                ? Optional.of(RequestId.parse(id))
                : Optional.empty();
    }
}
