package cn.qingsu.dispatch.reading.place;

import cn.qingsu.dispatch.reading.text.Span;

/** A piece of an address below the community. */
public record Detail(Kind kind, Span span, String words) {

    /** What it names. */
    public enum Kind {
        ROAD("道路门牌"),
        ESTATE("小区楼盘"),
        LANDMARK("场所");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
