package cn.qingsu.messaging;

import cn.qingsu.kernel.CopyRows;
import cn.qingsu.request.Life;
import cn.qingsu.request.PastProjection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Of histories that are written afterwards nobody is told. */
@Component
class PastMessages implements PastProjection {

    @Override
    public String follower() {
        return OutboxFollower.NAME;
    }

    @Override
    public Rows open() {
        return new Rows() {
            @Override
            public List<CopyRows> rows() {
                return List.of();
            }

            @Override
            public void add(Life life) {
                // nobody waits for a message of long ago
            }
        };
    }
}
