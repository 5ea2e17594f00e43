package cn.qingsu.search;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.identity.Masking;
import cn.qingsu.identity.Requesters;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.request.Findables;
import cn.qingsu.request.SaidIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Reads what requests say, and takes out who said it. */
@Component
class Passages {

    private final Findables findables;
    private final Requesters requesters;
    private final Areas areas;

    Passages(Findables findables, Requesters requesters, Areas areas) {
        this.findables = findables;
        this.requesters = requesters;
        this.areas = areas;
    }

    /** What stands first is what a person would look at first. */
    Map<RequestId, List<Passage>> of(Collection<RequestId> ids) {
        List<SaidIn> said = findables.said(ids);
        Map<RequesterId, UnaryOperator<String>> unnaming = requesters.unnaming(said.stream()
                .map(SaidIn::requester)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        Map<RequestId, List<Passage>> passages = new LinkedHashMap<>();
        for (SaidIn each : said) {
            UnaryOperator<String> own = each.requester() == null ? null : unnaming.get(each.requester());
            passages.put(each.id(), passages(each, own == null ? UnaryOperator.identity() : own));
        }
        return passages;
    }

    private List<Passage> passages(SaidIn said, UnaryOperator<String> unnaming) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage("诉求内容", said.text()));
        said.sayings().forEach(saying -> passages.add(new Passage(saying.kind().label(), saying.text())));
        passages.add(new Passage("标题", said.title()));
        if (said.place().address() != null) {
            passages.add(new Passage("地址", said.place().address()));
        }
        AreaCode area = said.place().area();
        if (area != null) {
            passages.add(new Passage("地点", areas.path(area)));
        }
        return passages.stream()
                .map(passage -> new Passage(passage.where(), Masking.inText(unnaming.apply(passage.text()))))
                .toList();
    }
}
