package cn.qingsu.city;

import java.util.List;

/** The names by which people call the city's places, for those who read texts. */
public interface Gazetteer {

    /** What is valid today; the same object until the city's data changes, so that an index of it may be kept. */
    Edition current();

    /** @param areas by code, wider areas before narrower */
    record Edition(List<AreaNames> areas, List<Landmark> landmarks) {

        public Edition {
            areas = List.copyOf(areas);
            landmarks = List.copyOf(landmarks);
        }
    }
}
