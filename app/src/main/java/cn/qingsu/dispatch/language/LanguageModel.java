package cn.qingsu.dispatch.language;

/** The city's large language model, if it has one. Every answer says whether it is one; none takes longer than the time-out. */
public interface LanguageModel {

    /** Whether the city has switched it on; pages offer nothing of it otherwise. */
    boolean isOn();

    /** Puts the units that the built-in way has chosen into another order, with a note why. */
    Answer<Reranking> rerank(Question question);

    /** Drafts what a unit could reply, resting on the sources that are given; a person must read and confirm it. */
    Answer<Draft> draft(DraftOrder order);
}
