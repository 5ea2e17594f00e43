package cn.qingsu.desk.bulk;

import cn.qingsu.kernel.RequestId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case that was picked in a list, as it stood there; in a form {@code ID:VERSION}.
 *
 * @param version the one that the list showed
 */
record Pick(RequestId id, int version) {

    /** Our default; more are done in several goes. */
    static final int MOST = 200;

    private static final String SHAPE = "[0-9a-zA-Z]{13}:[0-9]{1,9}";

    String text() {
        return id + ":" + version;
    }

    /** The picks of a form, each case once; what is no pick is left out. */
    static List<Pick> of(@Nullable List<String> texts) {
        Map<RequestId, Pick> picks = new LinkedHashMap<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            if (text.matches(SHAPE)) {
                String[] parts = text.split(":", 2);
                try {
                    Pick pick = new Pick(RequestId.parse(parts[0]), Integer.parseInt(parts[1]));
                    picks.putIfAbsent(pick.id(), pick);
                } catch (IllegalArgumentException noId) {
                    // somebody has changed the form
                }
            }
        }
        return new ArrayList<>(picks.values());
    }
}
