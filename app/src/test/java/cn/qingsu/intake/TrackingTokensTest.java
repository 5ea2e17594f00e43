package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.Proofs;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingTokensTest {

    private final TrackingTokens tokens = new TrackingTokens(new SignedWith("one key"));
    private final RequestId request = RequestId.next();

    @Test
    void a_token_opens_the_request_that_it_was_made_for() {
        String token = tokens.of(request);
        assertThat(tokens.read(token)).contains(request);
        assertThat(tokens.of(request)).isEqualTo(token);
    }

    @Test
    void a_token_of_another_installation_opens_nothing() {
        assertThat(tokens.read(new TrackingTokens(new SignedWith("another key")).of(request)))
                .isEmpty();
    }

    @Test
    void the_proof_of_one_request_does_not_open_another() {
        String proof = tokens.of(request).substring(request.toString().length());
        assertThat(tokens.read(RequestId.next() + proof)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0000000000000", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "䶮𫍽<script>alert(1)</script>"})
    void what_is_no_token_opens_nothing(String text) {
        assertThat(tokens.read(text)).isEmpty();
    }

    private record SignedWith(String key) implements Proofs {

        @Override
        public String of(String purpose, String text) {
            return Integer.toHexString((key + purpose + text).hashCode());
        }

        @Override
        public List<String> every(String purpose, String text) {
            return List.of(of(purpose, text));
        }

        @Override
        public boolean holds(String purpose, String text, String proof) {
            return of(purpose, text).equals(proof);
        }
    }
}
