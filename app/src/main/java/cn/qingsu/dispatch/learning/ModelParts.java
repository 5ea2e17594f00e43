package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.judgement.Judge;
import java.util.List;

/** What a model consists of, and what is kept of it. */
record ModelParts(ModelCard card, List<String> labels, Members members, Judge judge) {}
