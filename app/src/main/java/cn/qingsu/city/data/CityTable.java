package cn.qingsu.city.data;

import java.time.Instant;
import java.time.LocalDate;

/** One kind of city data that is shipped in a file and put into an empty database. */
public interface CityTable {

    /** From when on shipped data holds: before any request that is likely to be imported. */
    LocalDate BEGINNING = LocalDate.of(2010, 1, 1);

    /** What the file is called, without {@code .csv}. */
    String name();

    /** What people call these things. */
    String label();

    /** How many things the file makes. */
    default int count(CityFiles files) {
        return files.rows(name()).size();
    }

    /** Writes the file's rows, in the caller's transaction. */
    void fill(CityFiles files, Instant at);

    /** Whether a city that is there lacks these things altogether, since it was seeded before the program knew of them. */
    default boolean isMissing() {
        return false;
    }

    /** Gives such a city what is shipped, as far as it fits. @return how many things it was given */
    default int complete(CityFiles files, Instant at) {
        fill(files, at);
        return count(files);
    }
}
