package cn.qingsu.dispatch.lesson;

import cn.qingsu.request.PastProjection;
import org.springframework.stereotype.Component;

/** What lives of the past teach. */
@Component
class PastLessons implements PastProjection {

    @Override
    public String follower() {
        return Lessons.FOLLOWER;
    }

    @Override
    public Rows open() {
        return new PastLessonRows();
    }
}
