package cn.qingsu.knowledge;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.request.Life;
import cn.qingsu.request.PastProjection;
import cn.qingsu.request.RequestEvent.DirectlyAnswered;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which direct answers of the past cite which articles. */
@Component
class PastCitations implements PastProjection {

    @Override
    public String follower() {
        return CitationProjection.NAME;
    }

    @Override
    public Rows open() {
        CopyRows citations =
                new CopyRows("knowledge.citation", List.of("request", "answer", "number", "version", "at", "account"));
        return new Rows() {
            @Override
            public List<CopyRows> rows() {
                return List.of(citations);
            }

            @Override
            public void add(Life life) {
                for (Life.Happening each : life.happenings()) {
                    if (each.event() instanceof DirectlyAnswered answer) {
                        CitationProjection.cited(life.id().value(), answer, each.at(), each.author())
                                .ifPresent(kept -> put(citations, kept));
                    }
                }
            }
        };
    }

    private static void put(CopyRows citations, Citations.Kept kept) {
        citations
                .row()
                .bigint(kept.request())
                .bigint(kept.answer())
                .bigint(kept.citation().article().value())
                .integer(kept.citation().version())
                .at(kept.at())
                .bigint(kept.account());
    }
}
