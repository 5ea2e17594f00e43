package cn.qingsu.dispatch.learning;

import cn.qingsu.kernel.Progress;

/** Is told what learning is at. */
public interface LearningWatch extends Progress {

    /** For learning that nobody watches. */
    LearningWatch SILENT = new LearningWatch() {
        @Override
        public void stage(Stage stage) {}

        @Override
        public void at(long done, long total) {}
    };

    /** A stage begins; what {@link #at} tells from now on belongs to it. */
    void stage(Stage stage);

    /** What is done one after the other. */
    enum Stage {
        READING_SENTENCES("理解每件工单的文字"),
        TRYING("先学较早的八成，用其后的两成检验"),
        JUDGING("校准把握程度"),
        LEARNING("用全部工单学习");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
