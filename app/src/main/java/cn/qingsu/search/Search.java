package cn.qingsu.search;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds requests in every state, newest first. An officer finds what he may open. */
public interface Search {

    /** The filter, if it can be asked; refused as {@link #find}. */
    Decision<SearchFilter> checked(SearchFilter filter);

    /**
     * One page of what is found. A page may be shorter than {@code limit} and yet have a next one.
     *
     * @param after the cursor of the page before; null for the first
     * @return refused with {@code words-too-long}, {@code words-too-many}, {@code words-too-short} or {@code number-in-words}
     */
    Decision<Slice<Found>> find(SearchFilter filter, Officer officer, @Nullable String after, int limit);

    /**
     * How many are found, counted up to {@code most}. Counted in the index alone: one that has all pairs of letters of a word, but not the
     * word, is counted too. 0 for what {@link #find} refuses.
     */
    int count(SearchFilter filter, Officer officer, int most);

    /** Letters that stand alone in {@code words}, which are not looked for beside words of two letters or more. */
    List<String> passedOver(String words);

    /** Whether a text has so many digits that it may be a phone or an identity number, and is to stand in no address. */
    boolean isLikeAPhone(String typed);
}
