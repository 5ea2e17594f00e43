package cn.qingsu.intake.attachment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was uploaded and now is to be attached.
 *
 * @param token as {@link Uploaded} told it
 */
public record NewFile(String token, Purpose purpose) {

    /** One for each token; blank ones, which forms send, are none. */
    public static List<NewFile> of(@Nullable Collection<String> tokens, Purpose purpose) {
        List<NewFile> files = new ArrayList<>();
        if (tokens != null) {
            tokens.stream()
                    .filter(token -> token != null && !token.isBlank())
                    .distinct()
                    .forEach(token -> files.add(new NewFile(token, purpose)));
        }
        return files;
    }

    /** Without the token, for whoever holds it may attach the file. */
    @Override
    public String toString() {
        return "NewFile[" + purpose + "]";
    }
}
